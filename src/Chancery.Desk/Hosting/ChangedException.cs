namespace Chancery.Desk.Hosting;

/// <summary>An entry is no longer as the person who decided saw it.</summary>
internal sealed class ChangedException(string name) : Exception($"{name} has changed since it was shown")
{
    /// <summary>The name under which it was decided on.</summary>
    public string Entry { get; } = name;
}
