using System.Globalization;
using Chancery.Articles;

namespace Chancery.Inputs;

/// <summary>Tells articles of one run apart that come with the same id: the second <c>x</c> becomes <c>x#2</c>.</summary>
internal sealed class UniqueIds
{
    private readonly Dictionary<string, int> _times = new(StringComparer.Ordinal);

    /// <summary>The article under an id that no article before it had; to be asked in the order of the inputs.</summary>
    public Article Tell(Article article)
    {
        var id = article.Id;
        var times = _times[id] = _times.GetValueOrDefault(id) + 1;
        if (times == 1)
            return article;
        string unique;
        do
            unique = string.Create(CultureInfo.InvariantCulture, $"{id}#{times++}");
        while (!_times.TryAdd(unique, 1));
        _times[id] = times - 1;
        return article with { Id = unique };
    }
}
