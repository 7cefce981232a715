using System.Globalization;

namespace Chancery.Language;

/// <summary>Which attributions each word of an article takes part in, as the last column of CoNLL-U says it.</summary>
internal sealed class AttributionColumn
{
    private readonly Dictionary<(int Token, string Role), string> _numbers = [];

    public AttributionColumn(Analysis analysis)
    {
        for (var i = 0; i < analysis.Attributions.Count; i++)
        {
            var attribution = analysis.Attributions[i];
            Number(i + 1, [attribution.Cue], "Cue");
            Number(i + 1, attribution.Source, "Source");
            Number(i + 1, attribution.Content, "Content");
        }
    }

    /// <summary>The attributions in which a word has a role, such as <c>Content=1,2|</c>; empty where there are none.</summary>
    public string Of(int token, string role) => _numbers.TryGetValue((token, role), out var numbers) ? $"{role}={numbers}|" : "";

    private void Number(int number, IEnumerable<TokenRange> ranges, string role)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        foreach (var range in ranges)
        {
            for (var token = range.First; token < range.End; token++)
                _numbers[(token, role)] = _numbers.TryGetValue((token, role), out var others) ? $"{others},{text}" : text;
        }
    }
}
