using System.Collections.Frozen;
using Chancery.Articles;
using Chancery.Data;
using Chancery.Facts;
using Chancery.Facts.Actors;
using Chancery.Facts.Numbers;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Finds counted things by the order of words alone, since trees of lists of goods are the least sure: <i>50 armoured vehicles</i>, <i>5.5 million doses</i>.</summary>
internal sealed class CountFinder
{
    private const int LongestName = 10;
    private const int FarthestComparison = 4;
    private static readonly GivingNoun SomeGoods = new("", "goods", Commitments.Instrument.InKind, null);

    private readonly NumberReader _numbers;
    private readonly SupportLexicon _lexicon;
    private readonly FrozenSet<string> _units;
    private readonly FrozenSet<string> _uncounted;
    private readonly FrozenSet<string> _avoided;
    private readonly FrozenSet<string> _measures;
    private readonly FrozenSet<string> _goods;
    private readonly FrozenSet<string> _loads;
    private readonly FrozenSet<string> _dimensions;
    private readonly FrozenSet<string> _comparisons;

    public CountFinder(ReferenceData data, SupportLexicon lexicon)
    {
        _numbers = new NumberReader(data);
        _lexicon = lexicon;
        var rows = data.Rows("counted-words.tsv");
        _units = Of("unit");
        _uncounted = Of("uncounted");
        _avoided = Of("avoided");
        _measures = Of("measure");
        _goods = Of("goods");
        _loads = Of("load");
        _dimensions = Of("dimension");
        _comparisons = Of("comparison");

        FrozenSet<string> Of(string kind) => rows.Where(r => r["kind"] == kind).Select(r => r["lemma"]).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The counted things of an article in order; sums, times, percentages, years, calibres, the numbers of models and those of names (<i>the 988 Help Line</i>) count nothing.</summary>
    public IReadOnlyList<Count> Find(ArticleFacts facts)
    {
        var analysis = facts.Analysis;
        var counts = new List<Count>();
        foreach (var sentence in analysis.Sentences)
        {
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                if (Of(facts, sentence, token) is not { } count)
                    continue;
                counts.Add(count);
                token = count.EndToken - 1;
            }
        }
        return counts;
    }

    private Count? Of(ArticleFacts facts, Sentence sentence, int token)
    {
        var analysis = facts.Analysis;
        if (Number(facts, sentence, token) is not var (value, at))
            return null;
        if (_dimensions.Contains(Phrases.Lower(analysis, at)) || IsCompared(analysis, sentence, token))
            return null;
        while (UnitBehind(analysis, sentence, at) is var behind and >= 0)
            at = behind;
        while (at < sentence.EndToken && (analysis.Tokens[at].PartOfSpeech == PartOfSpeech.Det || Phrases.Lower(analysis, at) is "of" or "its" or "their" or "our" or "additional" or "more" or "new"))
            at++;
        var end = NameEnd(analysis, sentence, at);
        var noun = end - 1;
        while (noun >= at && !IsNominal(analysis.Tokens[noun]) && !IsModel(analysis, noun))
            noun--;
        if (noun < at)
            return null;
        if (IsNumberOfName(analysis, sentence, token, at, noun) || BeginsName(analysis, sentence, noun))
            return null;
        var entry = Entry(analysis, at, noun) ?? (_goods.Contains(Singular(analysis, noun)) ? SomeGoods : null);
        if (entry is { IsSupport: false } or { Kind: "deal" } || facts.Actors.At(noun) is { Kind: not MentionKind.Modifier } named && named.HeadToken == noun && facts.Actors.Find(named.ActorIds[0]) is { Kind: ActorKind.Person or ActorKind.Group } somebody && !(somebody.Kind == ActorKind.Group && entry?.Kind == "service") || _uncounted.Contains(Singular(analysis, noun)) || facts.HasTime(analysis.Tokens[noun].Span))
            return null;
        if (_measures.Contains(Singular(analysis, noun)) && noun + 2 < sentence.EndToken && Phrases.Lower(analysis, noun + 1) is "of")
        {
            var first = noun + 2;
            while (first < sentence.EndToken && analysis.Tokens[first].Tag is "DT" or "PRP$")
                first++;
            end = NameEnd(analysis, sentence, first);
            if (IsAvoided(analysis, first, end))
                return null;
            entry = Entry(analysis, first, end - 1) ?? entry;
            end = end == first ? noun + 1 : end;
        }
        else if (_loads.Contains(Singular(analysis, noun)))
        {
            return null;
        }
        return new Count(value, at, noun, Math.Max(end, noun + 1), entry);
    }

    /// <summary>Whether what is measured is nothing that is given: <i>tons of carbon emissions</i>.</summary>
    private bool IsAvoided(Analysis analysis, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (_avoided.Contains(Singular(analysis, token)))
                return true;
        }
        return false;
    }

    /// <summary>Whether a number only shows how much something is: <i>equivalent to taking 6 million cars off the road</i>, <i>for every one book sold</i>.</summary>
    private bool IsCompared(Analysis analysis, Sentence sentence, int number)
    {
        if (number > sentence.FirstToken + 1 && Phrases.Lower(analysis, number - 1) is "every" or "each" && Phrases.Lower(analysis, number - 2) is "for")
            return true;
        for (var token = number - 1; token >= Math.Max(sentence.FirstToken, number - FarthestComparison); token--)
        {
            if (_comparisons.Contains(Phrases.Lower(analysis, token)))
                return true;
        }
        return false;
    }

    /// <summary>Whether a number begins a name of several words: <i>the 988 Help Line</i>.</summary>
    private static bool IsNumberOfName(Analysis analysis, Sentence sentence, int number, int first, int noun) =>
        number > sentence.FirstToken && Phrases.Lower(analysis, number - 1) == "the" && first == number + 1
        && analysis.Tokens[noun].Tag is "NN" or "NNP" && char.IsUpper(analysis.Form(first)[0]) && char.IsUpper(analysis.Form(noun)[0])
        && (noun > first || noun + 1 < sentence.EndToken && analysis.Form(noun + 1) is "&");

    /// <summary>Whether a counted word begins a name with <i>the</i> in it, of which others behind it are counted: <i>seven Feed the Future countries</i>.</summary>
    private static bool BeginsName(Analysis analysis, Sentence sentence, int noun) =>
        noun + 2 < sentence.EndToken && analysis.Tokens[noun].Tag is "NN" or "NNP" && char.IsUpper(analysis.Form(noun)[0]) && analysis.Form(noun + 1) is "the" && char.IsUpper(analysis.Form(noun + 2)[0]);

    /// <summary>The word behind a unit and <i>of</i>: <i>three separate sets of tools</i>; -1 where there is no unit.</summary>
    private int UnitBehind(Analysis analysis, Sentence sentence, int at)
    {
        while (at < sentence.EndToken && analysis.Tokens[at].PartOfSpeech == PartOfSpeech.Adj)
            at++;
        return at + 2 < sentence.EndToken && _units.Contains(analysis.Tokens[at].Lemma) && Phrases.Lower(analysis, at + 1) is "of" ? at + 2 : -1;
    }

    private (decimal Value, int Next)? Number(ArticleFacts facts, Sentence sentence, int token)
    {
        var analysis = facts.Analysis;
        var word = analysis.Tokens[token];
        if (token + 1 >= sentence.EndToken || word.PartOfSpeech != PartOfSpeech.Num && !char.IsAsciiDigit(analysis.Form(token)[0]) && word.Lemma is not ("half" or "quarter") && !IsOneOfMany(analysis, token))
            return null;
        if (char.IsUpper(analysis.Form(token)[0]) && token > sentence.FirstToken)
            return null;
        if (_numbers.At(analysis.Text, word.Span.Start) is not { } number)
            return null;
        var next = analysis.TokenAt(number.End);
        if (next >= sentence.EndToken || number.End < word.Span.End || analysis.Tokens[next].Span.Start < number.End)
            return null;
        var figure = analysis.Text.AsSpan(number.Start, number.End - number.Start);
        if (figure.EndsWith("mm", StringComparison.OrdinalIgnoreCase) || IsLabel(facts, sentence, token, number) || number.Value is < 1 || IsYear(figure, number))
            return null;
        if (analysis.Form(next) is "%" or "-" or "/" or "." or ")" or ":" or "°" || facts.HasAmount(new TextSpan(number.Start, number.End)) || facts.HasTime(new TextSpan(number.Start, number.End)))
            return null;
        return (number.Value, next);
    }

    /// <summary>The first word of <i>an additional one million</i>, which taggers take for a pronoun or noun.</summary>
    private static bool IsOneOfMany(Analysis analysis, int token) => Phrases.Lower(analysis, token) is "one" && analysis.Tokens[token + 1].PartOfSpeech == PartOfSpeech.Num;

    /// <summary>Figures behind a name belong to it (<i>Leopard 2 tanks</i>, <i>Altius 600m systems</i>), and so do letters that a hyphen joins.</summary>
    private static bool IsLabel(ArticleFacts facts, Sentence sentence, int token, NumberPiece number)
    {
        var analysis = facts.Analysis;
        if (token == sentence.FirstToken || number.IsWords || facts.Actors.At(token - 1) is { } party && facts.Actors.Find(party.ActorIds[0]) is { Kind: ActorKind.Country })
            return false;
        var before = analysis.Tokens[token - 1];
        return before.Tag is "NNP" or "NNPS" or "NN" && before.Span.End + 1 >= analysis.Tokens[token].Span.Start
            || analysis.Form(token - 1) is "/" or "+" or "#" or "№" or "$" or "€" or "£" || analysis.Form(token - 1) is "-" && before.Span.End == analysis.Tokens[token].Span.Start;
    }

    private static bool IsYear(ReadOnlySpan<char> figure, NumberPiece number) =>
        figure.Length == 4 && number.Value is >= 1900 and <= 2100 && number.Value == decimal.Truncate(number.Value) && !figure.Contains(',');

    private int NameEnd(Analysis analysis, Sentence sentence, int at)
    {
        var end = at;
        for (; end < sentence.EndToken && end - at < LongestName; end++)
        {
            var word = analysis.Tokens[end];
            var belongs = word.PartOfSpeech is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num
                || analysis.Form(end) is "-" or "/" or "\"" or "“" or "”" or "’s" or "'s" or "+"
                || analysis.Form(end) is "–" && end > at && analysis.Tokens[end - 1].Span.End == word.Span.Start
                || (word.Tag is "VBN" or "VBG" && end + 1 < sentence.EndToken && (IsNominal(analysis.Tokens[end + 1]) || analysis.Tokens[end + 1].PartOfSpeech == PartOfSpeech.Adj))
                || word.Tag == "VBD" && end == at && LeadsToGoods(analysis, sentence, end)
                || IsHyphenated(analysis, sentence, end) || IsWithin(analysis, sentence, at, end)
                || (word.PartOfSpeech is PartOfSpeech.Adv && end + 1 < sentence.EndToken && analysis.Tokens[end + 1].Tag is "JJ" or "VBN");
            if (!belongs || (end > at && Starts(analysis, end)))
                break;
        }
        while (end > at && analysis.Tokens[end - 1].PartOfSpeech == PartOfSpeech.Punct)
            end--;
        return end;
    }

    /// <summary>A participle right behind the number that the tagger took for a past tense: <i>50 tracked transport vehicles</i>.</summary>
    private bool LeadsToGoods(Analysis analysis, Sentence sentence, int participle)
    {
        for (var token = participle + 1; token < Math.Min(sentence.EndToken, participle + 4); token++)
        {
            if (!IsNominal(analysis.Tokens[token]) && analysis.Tokens[token].PartOfSpeech != PartOfSpeech.Adj)
                return false;
            if (_lexicon.Noun(analysis, token) is { Kind: "goods" })
                return true;
        }
        return false;
    }

    /// <summary>Words that hyphens join to a name: <i>ready-to-eat meals</i>.</summary>
    private static bool IsHyphenated(Analysis analysis, Sentence sentence, int token) =>
        token + 1 < sentence.EndToken && analysis.Form(token + 1) is "-" && analysis.Tokens[token + 1].Span.Start == analysis.Tokens[token].Span.End && char.IsLetter(analysis.Form(token)[0])
        || token > sentence.FirstToken && analysis.Form(token - 1) is "-" && analysis.Tokens[token - 1].Span.End == analysis.Tokens[token].Span.Start && char.IsLetter(analysis.Form(token)[0]);

    /// <summary>Words between describers of one name: <i>combat and supply vehicles</i>, <i>Smith and Jones vaccine</i>, <i>surface to air missiles</i>.</summary>
    private static bool IsWithin(Analysis analysis, Sentence sentence, int first, int token) =>
        token > first && token + 2 < sentence.EndToken && analysis.Tokens[token - 1].Tag is "NN" or "JJ" or "NNP"
        && (Phrases.Lower(analysis, token) is "and" or "or" && (IsSecondDescriber(analysis, sentence, token + 1) || AreMakers(analysis, token))
            || Phrases.Lower(analysis, token) is "to" && Phrases.Lower(analysis, token + 1) is "air" or "surface" or "ground");

    private static bool IsSecondDescriber(Analysis analysis, Sentence sentence, int token) =>
        analysis.Tokens[token].Tag is "NN" or "JJ"
        && (analysis.Tokens[token + 1].Tag == "NNS" || analysis.Tokens[token + 1].Tag == "NN" && token + 2 < sentence.EndToken && analysis.Tokens[token + 2].Tag == "NNS");

    private static bool AreMakers(Analysis analysis, int conjunction) =>
        analysis.Tokens[conjunction - 1].Tag == "NNP" && analysis.Tokens[conjunction + 1].Tag == "NNP" && analysis.Tokens[conjunction + 2].Tag is "NN" or "NNS";

    /// <summary>A second figure apart from a name begins something else: <i>20 tanks 30 trucks</i>.</summary>
    private static bool Starts(Analysis analysis, int token) =>
        analysis.Tokens[token].PartOfSpeech == PartOfSpeech.Num && analysis.Tokens[token - 1].Tag == "NNS";

    private GivingNoun? Entry(Analysis analysis, int first, int last)
    {
        if (last < first || last >= analysis.Tokens.Length)
            return null;
        if (_lexicon.Noun(analysis, last) is { } own)
            return own;
        for (var token = last - 1; token >= first; token--)
        {
            if (_lexicon.Noun(analysis, token) is { Kind: "goods" } part)
                return part;
        }
        return null;
    }

    private static string Singular(Analysis analysis, int noun) => analysis.Tokens[noun].Lemma.ToLowerInvariant();

    /// <summary>Letters and figures in one word name a model, whatever the tagger takes it for: <i>M113</i>.</summary>
    private static bool IsModel(Analysis analysis, int token)
    {
        var form = analysis.Form(token);
        return char.IsAsciiLetterUpper(form[0]) && form.IndexOfAnyInRange('0', '9') > 0;
    }

    private static bool IsNominal(Token token) => token.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn;
}
