using Chancery.Articles;
using Chancery.Language;

namespace Chancery.Facts.Actors;

/// <summary>Knows who says <i>we</i> in a release: whom <i>We, the leaders of …</i> names, to whom it is attributed, whose name signs it, whose statement the
/// headline calls it, and else the government that issues it.</summary>
internal sealed class ReleaseReader(PeopleRegister people, Gazetteer gazetteer, NameFinder names)
{
    private const int HeadLines = 7;
    private const int LongestByline = 14;
    private const int LongestApposition = 60;

    /// <summary>Reads who speaks.</summary>
    public Release Read(Analysis analysis, Cast cast, Article article)
    {
        var title = article.Title ?? (analysis.Sentences.Count > 0 ? analysis.Sentences[0].Span.In(analysis.Text).ToString() : "");
        var signers = First(Apposition(analysis, cast), Attributed(analysis, cast), Byline(analysis, cast), Titled(analysis, cast, article, title));
        var country = Issuer(analysis, cast, article, title) ?? (signers.Count == 1 ? cast.Find(signers[0]) is { } one ? one.Country ?? one.ActsFor : null : null);
        if (country is not null && !gazetteer.Countries.ContainsKey(country))
            country = null;
        if (signers.Count == 0 && country is not null)
        {
            cast.Know(names.ActorOf(country));
            signers = [country];
        }
        return new Release(signers, signers.Count == 1 && cast.Find(signers[0])?.Kind == ActorKind.Person ? signers : [], country);
    }

    private static IReadOnlyList<string> First(params ReadOnlySpan<IReadOnlyList<string>> lists)
    {
        foreach (var list in lists)
        {
            if (list.Count > 0)
                return list;
        }
        return [];
    }

    /// <summary><i>We, the Leaders of the Group of Seven</i>; <i>we – President A of B, and Chancellor C of D – affirm</i>.</summary>
    private static IReadOnlyList<string> Apposition(Analysis analysis, Cast cast)
    {
        for (var token = 0; token + 2 < Math.Min(analysis.Tokens.Length, 200); token++)
        {
            if (analysis.Form(token) is not ("We" or "we") || analysis.Form(token + 1) is not ("," or "—" or "–" or "-" or "("))
                continue;
            var found = new List<string>();
            for (var at = token + 2; at < Math.Min(token + LongestApposition, analysis.Tokens.Length) && analysis.Tokens[at].PartOfSpeech is not (PartOfSpeech.Verb or PartOfSpeech.Aux); at++)
            {
                if (cast.At(at) is not { } mention || mention.FirstToken != at || mention.Kind == MentionKind.Pronoun)
                    continue;
                var person = cast.Only(mention) is { Kind: ActorKind.Person };
                if (found.TrueForAll(id => cast.Find(id)?.Kind == ActorKind.Group) && !person && cast.Only(mention) is { Kind: ActorKind.Organisation })
                    return mention.ActorIds;
                if (person || found.Count == 0 || cast.Find(found[0])?.Kind != ActorKind.Person && cast.Only(mention)?.Kind == cast.Find(found[0])?.Kind)
                    found.AddRange(mention.ActorIds.Where(id => !found.Contains(id)));
            }
            if (found.Any(id => cast.Find(id)?.Kind != ActorKind.Group))
                found.RemoveAll(id => cast.Find(id)?.Kind == ActorKind.Group);
            if (found.Count > 0)
                return found;
        }
        return [];
    }

    private static IReadOnlyList<string> Attributed(Analysis analysis, Cast cast)
    {
        var end = analysis.Sentences.Count == 0 ? 0 : analysis.Sentences[Math.Min(analysis.Sentences.Count, HeadLines) - 1].EndToken;
        for (var token = 0; token + 2 < end; token++)
        {
            if (analysis.Form(token) is not ("attributable" or "attributed") || analysis.Form(token + 1) is not "to")
                continue;
            for (var at = token + 2; at < Math.Min(token + 8, end); at++)
            {
                if (cast.Only(cast.At(at)) is { Kind: ActorKind.Person } person)
                    return [person.Id];
            }
        }
        return [];
    }

    private static IReadOnlyList<string> Byline(Analysis analysis, Cast cast)
    {
        for (var s = 1; s < Math.Min(analysis.Sentences.Count, HeadLines); s++)
        {
            var sentence = analysis.Sentences[s];
            if (sentence.EndToken - sentence.FirstToken > LongestByline || !sentence.StartsParagraph)
                continue;
            var verbs = false;
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
                verbs |= analysis.Tokens[token].Tag is "VBD" or "VBZ" or "VBP" or "MD";
            if (!verbs && cast.Only(cast.At(sentence.FirstToken)) is { Kind: ActorKind.Person } person)
                return [person.Id];
        }
        return [];
    }

    private IReadOnlyList<string> Titled(Analysis analysis, Cast cast, Article article, string title)
    {
        if (!IsStatement(title) || title.Contains("joint", StringComparison.OrdinalIgnoreCase) && article.Title is not null)
            return [];
        if (Author(cast, article, title) is { } author)
            return [author];
        if (article.Title is not null && !analysis.Text.StartsWith(article.Title, StringComparison.Ordinal))
            return [];
        foreach (var mention in cast.Mentions)
        {
            if (analysis.SentenceOf(mention.FirstToken) > 0)
                break;
            if (cast.Only(mention) is { Kind: not ActorKind.Group })
                return mention.ActorIds;
        }
        return [];
    }

    /// <summary>Who made <i>Statement by …</i>, looked up by the words behind <i>by</i> or <i>from</i>: the text below may never name them.</summary>
    private string? Author(Cast cast, Article article, string title)
    {
        var words = title.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, w => w is "by" or "from" or "By" or "From" or "of");
        for (var first = at + 1; at >= 0 && first < Math.Min(words.Length - 1, at + 12) && words[first] is not ("on" or "On" or "Following" or "Regarding"); first++)
        {
            for (var length = Math.Min(4, words.Length - first); length >= 2; length--)
            {
                var name = string.Join(' ', words.AsSpan(first, length)!).TrimEnd(',', '.', ':');
                if (people.Spelled(name, article.Published) is { } listed)
                    return cast.Know(NameFinder.ActorOf(listed, article.Published)).Id;
                if (cast.Actors.FirstOrDefault(a => a.Kind == ActorKind.Person && a.Name == name) is { } named)
                    return named.Id;
            }
            if (first > at + 1 && char.IsUpper(words[first][0]) && people.InOffice(words[first].TrimEnd(','), null, null, article.Published) is { } known)
                return cast.Know(NameFinder.ActorOf(known, article.Published)).Id;
        }
        return null;
    }

    private string? Issuer(Analysis analysis, Cast cast, Article article, string title)
    {
        if (article.Publisher is { } publisher && gazetteer.Named(publisher) is { } id)
            return cast.Know(names.ActorOf(id)) is var own ? own.Country ?? own.ActsFor ?? own.Id : null;
        for (var s = 1; s < Math.Min(analysis.Sentences.Count, HeadLines); s++)
        {
            var sentence = analysis.Sentences[s];
            if (sentence.StartsParagraph && cast.At(sentence.FirstToken) is { } office && office.EndToken >= sentence.EndToken && OfficesBeside.Party(cast, office) is { } country)
                return country;
        }
        if (!IsStatement(title) && !title.StartsWith("Readout", StringComparison.OrdinalIgnoreCase) && !title.StartsWith("FACT SHEET", StringComparison.OrdinalIgnoreCase))
            return null;
        if (Author(cast, article, title) is { } author)
            return cast.Find(author)!.Country;
        return cast.Mentions.Select(cast.Only).FirstOrDefault(a => a is { Kind: ActorKind.Person, Country: not null })?.Country;
    }

    private static bool IsStatement(string title) =>
        title.Contains("statement", StringComparison.OrdinalIgnoreCase) || title.Contains("remarks", StringComparison.OrdinalIgnoreCase)
        || title.Contains("communiqu", StringComparison.OrdinalIgnoreCase) || title.Contains("declaration", StringComparison.OrdinalIgnoreCase);
}
