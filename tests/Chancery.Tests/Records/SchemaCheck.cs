using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Chancery.Tests.Records;

/// <summary>Checks JSON against the part of JSON Schema 2020-12 that our schema uses.</summary>
internal static class SchemaCheck
{
    public static List<string> Errors(JsonElement schema, JsonElement value)
    {
        var errors = new List<string>();
        Check(schema, schema, value, "$", errors);
        return errors;
    }

    private static void Check(JsonElement root, JsonElement schema, JsonElement value, string at, List<string> errors)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            Check(root, reference.GetString()!.Split('/').Skip(1).Aggregate(root, (e, name) => e.GetProperty(name)), value, at, errors);
            return;
        }
        if (schema.TryGetProperty("const", out var constant) && constant.ToString() != value.ToString())
            errors.Add($"{at} is not {constant}");
        if (schema.TryGetProperty("enum", out var allowed) && !allowed.EnumerateArray().Any(a => a.ToString() == value.ToString()))
            errors.Add($"{at}: {value} is not allowed");
        if (schema.TryGetProperty("type", out var type) && !Is(type.GetString()!, value))
        {
            errors.Add($"{at} is no {type}");
            return;
        }
        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(value.GetString()!, pattern.GetString()!))
            errors.Add($"{at}: '{value}' does not match {pattern}");
        if (schema.TryGetProperty("minLength", out var least) && value.GetString()!.Length < least.GetInt32())
            errors.Add($"{at} is too short");
        if (schema.TryGetProperty("minimum", out var minimum) && value.GetDecimal() < minimum.GetDecimal() || schema.TryGetProperty("maximum", out var maximum) && value.GetDecimal() > maximum.GetDecimal())
            errors.Add($"{at}: {value} is out of range");
        if (value.ValueKind == JsonValueKind.Object)
            Object(root, schema, value, at, errors);
        if (value.ValueKind == JsonValueKind.Array)
            Array(root, schema, value, at, errors);
    }

    private static void Object(JsonElement root, JsonElement schema, JsonElement value, string at, List<string> errors)
    {
        if (schema.TryGetProperty("required", out var required))
            errors.AddRange(required.EnumerateArray().Where(r => !value.TryGetProperty(r.GetString()!, out _)).Select(r => $"{at}.{r} is missing"));
        foreach (var property in value.EnumerateObject())
        {
            if (schema.GetProperty("properties").TryGetProperty(property.Name, out var rule))
                Check(root, rule, property.Value, $"{at}.{property.Name}", errors);
            else if (schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.False)
                errors.Add($"{at}.{property.Name} is unknown");
        }
    }

    private static void Array(JsonElement root, JsonElement schema, JsonElement value, string at, List<string> errors)
    {
        var length = value.GetArrayLength();
        if (schema.TryGetProperty("minItems", out var least) && length < least.GetInt32() || schema.TryGetProperty("maxItems", out var most) && length > most.GetInt32())
            errors.Add($"{at} has {length} items");
        if (!schema.TryGetProperty("items", out var items))
            return;
        var index = 0;
        foreach (var item in value.EnumerateArray())
            Check(root, items, item, string.Create(CultureInfo.InvariantCulture, $"{at}[{index++}]"), errors);
    }

    private static bool Is(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.GetDecimal() % 1 == 0,
        _ => value.ValueKind == JsonValueKind.Number,
    };
}
