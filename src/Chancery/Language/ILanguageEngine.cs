namespace Chancery.Language;

/// <summary>Finds sentences, words, parts of speech, dependencies and names. Safe to share between threads.</summary>
public interface ILanguageEngine
{
    /// <summary>Analyses a text of any content and length; never fails, and gives the same result every time.</summary>
    Analysis Analyse(string text);
}
