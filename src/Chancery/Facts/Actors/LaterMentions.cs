using Chancery.Articles;
using Chancery.Language;

namespace Chancery.Facts.Actors;

/// <summary>Leads descriptions and pronouns back to whom they mean, from the first word to the last.</summary>
internal sealed class LaterMentions(PeopleRegister people, OfficeWords offices, Gazetteer gazetteer, NameFinder names)
{
    /// <summary>Adds what it finds to the cast, and tells who speaks.</summary>
    public Release Find(Analysis analysis, Cast cast, Article article)
    {
        var release = new ReleaseReader(people, gazetteer, names).Read(analysis, cast, article);
        var turns = new SpeakerTurns(analysis, cast, release);
        turns.ReadLabels();
        var discourse = new Discourse(analysis, cast);
        var descriptions = new Descriptions(analysis, cast, discourse, release, article.Published, people, offices, gazetteer, names);
        var pronouns = new Pronouns(analysis, cast, discourse, people);
        var quoted = Quoted(analysis);
        var sentence = 0;
        for (var token = 0; token < analysis.Tokens.Length; token++)
        {
            if (sentence + 1 < analysis.Sentences.Count && analysis.Sentences[sentence + 1].FirstToken <= token)
                discourse.Enter(++sentence);
            if (cast.At(token) is null && analysis.Tokens[token].PartOfSpeech is PartOfSpeech.Pron or PartOfSpeech.Det or PartOfSpeech.Num)
                pronouns.Read(token, quoted[token] ? null : turns.At(token));
            else if (analysis.Tokens[token].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn)
                descriptions.Read(token);
            if (cast.At(token) is { } mention && (mention.FirstToken == token || mention.EndToken == token + 1))
                discourse.Saw(mention);
        }
        return release;
    }

    private static bool[] Quoted(Analysis analysis)
    {
        var quoted = new bool[analysis.Tokens.Length];
        var open = false;
        for (var token = 0; token < quoted.Length; token++)
        {
            var c = analysis.Form(token)[0];
            open = c switch { '“' => true, '”' => false, '"' => !open, _ => open };
            if (open && token > 0 && analysis.Text.AsSpan(analysis.Tokens[token - 1].Span.End, analysis.Tokens[token].Span.Start - analysis.Tokens[token - 1].Span.End).Contains('\n') && c is not ('“' or '"'))
                open = false;
            quoted[token] = open;
        }
        return quoted;
    }
}
