
namespace Chancery.Language;

/// <summary>The engine that ships with the library.</summary>
public sealed class LanguageEngine : ILanguageEngine
{
    private LanguageEngine()
    {
    }

    /// <summary>The shared engine.</summary>
    public static LanguageEngine Default { get; } = new();

    /// <inheritdoc />
    public Analysis Analyse(string text) => new(text, [], [], []);
}
