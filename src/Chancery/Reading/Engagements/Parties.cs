using Chancery.Facts;
using Chancery.Facts.Actors;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Engagements;

/// <summary>Reads the actors of a phrase: its head and what is coordinated with it, or those that it stands for (<i>leaders from the EU and Turkey</i>).</summary>
internal sealed class Parties(ArticleFacts facts)
{
    private readonly Analysis _analysis = facts.Analysis;

    /// <summary>The actors of a phrase, in order; empty for no phrase (-1).</summary>
    public List<string> Of(int head)
    {
        var found = new List<string>();
        if (head < 0)
            return found;
        foreach (var conjunct in Phrases.Conjuncts(_analysis, head))
            Add(found, conjunct);
        return found;
    }

    /// <summary>The actors of all phrases under a word behind one of some prepositions.</summary>
    public List<string> Behind(int word, params ReadOnlySpan<string> prepositions)
    {
        var found = new List<string>();
        foreach (var child in _analysis.Children(word))
        {
            var relation = _analysis.Tokens[child].Relation;
            if ((Phrases.Is(relation, "obl") || Phrases.Is(relation, "nmod")) && prepositions.Contains(Phrases.Case(_analysis, child)))
                found.AddRange(Of(child).Where(id => !found.Contains(id)));
        }
        return found;
    }

    private void Add(List<string> found, int head)
    {
        if (facts.Actors.At(head) is { } mention && mention.Kind != MentionKind.Modifier)
        {
            var members = Members(head);
            var group = mention.ActorIds.Count == 1 && facts.Actors.Find(mention.ActorIds[0])?.Kind == ActorKind.Group;
            found.AddRange((group && members.Count > 0 ? members : mention.ActorIds).Where(id => !found.Contains(id)));
            return;
        }
        found.AddRange(Members(head).Where(id => !found.Contains(id)));
    }

    /// <summary>Whom a word of people together stands for: those behind <i>of</i> and <i>from</i>, and its possessor or country.</summary>
    private List<string> Members(int head)
    {
        var members = new List<string>();
        foreach (var child in _analysis.Children(head))
        {
            var relation = _analysis.Tokens[child].Relation;
            if (child > head && Phrases.Is(relation, "nmod") && Phrases.Case(_analysis, child) is "of" or "from" or "including")
                members.AddRange(Of(child).Where(id => !members.Contains(id)));
            else if (child < head && relation is "nmod:poss" or "amod" or "compound" or "nmod:desc" && facts.Actors.At(child) is { } owner && members.Count == 0)
                members.AddRange(owner.ActorIds);
        }
        return members;
    }
}
