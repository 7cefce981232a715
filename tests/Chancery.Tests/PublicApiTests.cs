using System.Reflection;

namespace Chancery.Tests;

/// <summary>The public API is a list that one can read; a change of it is a change of that file.</summary>
public sealed class PublicApiTests
{
    private const string Update = "CHANCERY_UPDATE_GOLDEN";

    [Fact]
    public void PublicApi_IsAsListed()
    {
        var path = Path.Combine(Repository.Folder, "src", "Chancery", "PublicAPI.txt");
        var found = string.Join('\n', Listed()) + "\n";
        if (Environment.GetEnvironmentVariable(Update) == "1")
            File.WriteAllText(path, found);
        found.ShouldBe(File.ReadAllText(path), $"Run the tests with {Update}=1 if the change is meant, and commit the file.");
    }

    private static IEnumerable<string> Listed() =>
        from type in typeof(Reader).Assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal)
        from line in Lines(type)
        select line;

    private static IEnumerable<string> Lines(Type type)
    {
        yield return $"{(type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : type.IsAbstract && type.IsSealed ? "static class" : "class")} {type.FullName}";
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var member in type.GetMembers(Own).Select(Line).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            yield return "    " + member;
    }

    private static string? Line(MemberInfo member) => member switch
    {
        MethodInfo { IsSpecialName: true } => null,
        MethodInfo { Name: "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "<Clone>$" or "PrintMembers" } => null,
        MethodInfo method => $"{Name(method.ReturnType)} {method.Name}({string.Join(", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}"))})",
        ConstructorInfo constructor => $"new({string.Join(", ", constructor.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}"))})",
        PropertyInfo { Name: "EqualityContract" } => null,
        PropertyInfo property => $"{Name(property.PropertyType)} {property.Name}",
        FieldInfo { IsSpecialName: true } => null,
        FieldInfo field => field.DeclaringType!.IsEnum ? field.Name : $"const {Name(field.FieldType)} {field.Name}",
        _ => null,
    };

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Name(inner) + "?";
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        return type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : type.Name;
    }
}
