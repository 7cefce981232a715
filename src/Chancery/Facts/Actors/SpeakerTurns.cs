using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Facts.Actors;

/// <summary>Knows who speaks in a record of who spoke, whose labels in capitals name the speakers: <i>WANJIRU:</i></summary>
/// <param name="analysis">The article.</param>
/// <param name="cast">Its actors.</param>
/// <param name="release">Who speaks where no label tells.</param>
internal sealed class SpeakerTurns(Analysis analysis, Cast cast, Release release)
{
    private const int ShortestSurname = 3;

    /// <summary>Where turns begin, in order; without a label where a question begins.</summary>
    private (int FirstToken, TokenRange? Label)[] _turns = [];
    private Release? _speaker;
    private int _begun;

    /// <summary>Leads each label to the only person of the article whose surname it ends with; without such a label there are no turns.</summary>
    public void ReadLabels()
    {
        AttributionRelation[] labelled = [.. analysis.Attributions.Where(a => a.Source.Count == 1 && a.Content.Count > 0 && analysis.Form(a.Cue.First) is ":" && !Label(a).AsSpan().ContainsAnyInRange('a', 'z'))];
        if (labelled.Length == 0)
            return;
        var surnames = cast.Actors
            .Where(a => a.Kind == ActorKind.Person && a.Name.Contains(' ', StringComparison.Ordinal) && a.Name.AsSpan().ContainsAnyInRange('a', 'z'))
            .GroupBy(a => Last(a.Name).ToUpperInvariant(), StringComparer.Ordinal)
            .Where(g => g.Count() == 1 && g.Key.Length >= ShortestSurname)
            .ToDictionary(g => g.Key, g => g.First().Id, StringComparer.Ordinal);
        var isRecord = false;
        foreach (var turn in labelled)
        {
            if (!surnames.TryGetValue(Last(Label(turn)), out var person))
                continue;
            cast.Cover(MentionKind.Name, [person], turn.Source[0].First, turn.Source[0].End);
            isRecord = true;
        }
        if (isRecord)
            _turns = [.. labelled.Select(t => (t.Content[0].First, (TokenRange?)t.Source[0])).Concat(analysis.Sentences.Where(IsQuestion).Select(s => (s.FirstToken, (TokenRange?)null))).OrderBy(t => t.Item1)];
    }

    /// <summary>Who speaks at a word; words are asked for in order. A turn goes on to the next.</summary>
    public Release At(int token)
    {
        for (; _begun < _turns.Length && _turns[_begun].FirstToken <= token; _begun++)
            _speaker = Speaker(_turns[_begun].Label);
        return _speaker ?? release;
    }

    private Release Speaker(TokenRange? label)
    {
        if (label is not { } words || cast.Only(cast.At(words.End - 1)) is not { Kind: ActorKind.Person } person)
            return release with { We = [], I = [] };
        var isForeign = (person.Country ?? release.Country) is not { } country || country != release.Country;
        return release.I.Contains(person.Id) ? release : release with { We = isForeign ? [person.Id] : release.We, I = [person.Id] };
    }

    /// <summary>Whether a paragraph is a reporter's: <i>Q Will you send more?</i></summary>
    private bool IsQuestion(Sentence sentence) => sentence.StartsParagraph && analysis.Form(sentence.FirstToken) is "Q" or "QUESTION";

    private string Label(AttributionRelation turn) => Phrases.Span(analysis, turn.Source[0].First, turn.Source[0].End).In(analysis.Text).ToString();

    private static string Last(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
