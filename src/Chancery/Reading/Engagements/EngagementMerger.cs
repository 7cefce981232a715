using Chancery.Articles;
using Chancery.Facts;
using Chancery.Facts.Actors;
using Chancery.Facts.Time;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Engagements;

/// <summary>Puts the mentions of one contact together, and what refers back to it.</summary>
internal sealed class EngagementMerger(ArticleFacts facts)
{
    /// <summary>Contacts further back than so many others are not compared with: long articles stay linear.</summary>
    private const int Window = 40;

    private readonly List<(Engagement Item, bool IsGuess, bool IsBare)> _items = [];

    /// <summary>All places that tell of each item; while contacts are put together an item itself keeps the first alone.</summary>
    private readonly List<SortedSet<TextSpan>> _evidence = [];

    /// <summary>Adds a mention of a contact.</summary>
    public void Add(Contact contact, Engagement engagement)
    {
        if (contact.RefersBack)
        {
            Fill(contact, engagement);
            return;
        }
        var told = engagement;
        var bare = contact.Words.Count == 1 && !Verbs.Is(facts.Analysis, contact.Words[0]);
        for (var at = _items.Count - 1; at >= Math.Max(0, _items.Count - Window); at--)
        {
            engagement = told;
            var (item, guess, itemBare) = _items[at];
            if (item.Status != engagement.Status && item.Type == engagement.Type && (bare && engagement.Date is null || itemBare && item.Date is null))
            {
                var decides = bare ? item : engagement;
                (item, engagement) = (WithStatus(item, decides), WithStatus(engagement, decides));
            }
            if (!IsSame(item, engagement, guess || contact.IsGuess))
                continue;
            _items[at] = (Join(at, item, engagement, guess && !contact.IsGuess), guess && contact.IsGuess, itemBare && bare);
            return;
        }
        _items.Add((told, contact.IsGuess, bare));
        _evidence.Add([.. told.Evidence]);
    }

    /// <summary>The engagements by first evidence, with ids; those that fewer than two parties share, an address aside, are none.</summary>
    public IReadOnlyList<Engagement> Finish() =>
        [.. _items.Select((i, at) => WithSpecific(i.Item with { Evidence = [.. _evidence[at]] }))
            .Where(e => e.Participants.Count > 1 && !IsHome(e.Participants) || e.Type == EngagementType.Address)
            .OrderBy(e => e.Evidence[0]).Select((e, i) => e with { Id = $"e{i + 1}" })];

    /// <summary>Groups (<i>allies</i>, <i>over 20 countries</i>) give way where their members are listed, and a country to the person who came for it.</summary>
    private IReadOnlyList<string> Specific(IReadOnlyList<string> ids)
    {
        string[] named = [.. ids.Where(id => facts.Actors.Find(id)?.Kind != ActorKind.Group)];
        if (named.Length <= 2)
            return ids;
        string[] own = [.. named.Where(id => facts.Actors.Find(id)?.Kind != ActorKind.Country || !named.Any(n => facts.Actors.Find(n) is { Kind: ActorKind.Person } person && person.Country == id))];
        return own.Length >= 2 ? own : named;
    }

    private Engagement WithSpecific(Engagement item)
    {
        var specific = Specific(item.Participants);
        return specific.Count == item.Participants.Count ? item
            : item with { Participants = specific, Decisions = [.. item.Decisions, new Decision("participants", EngagementRules.Specific, item.Evidence)] };
    }

    private static Engagement WithStatus(Engagement item, Engagement decides) => item with
    {
        Status = decides.Status,
        Decisions = item.Decisions.With(decides.Decisions.Single(d => d.Field == "status")),
    };

    /// <summary>A person and the country that it serves are one party.</summary>
    private bool IsHome(IReadOnlyList<string> ids) => ids.Count == 2 && (facts.Actors.Find(ids[0])?.Country == ids[1] || facts.Actors.Find(ids[1])?.Country == ids[0]);

    private void Fill(Contact contact, Engagement engagement)
    {
        for (var at = _items.Count - 1; at >= Math.Max(0, _items.Count - Window); at--)
        {
            var (item, guess, bare) = _items[at];
            if (contact.Type == EngagementType.Visit ? item.Type != EngagementType.Visit || !contact.Participants.All(item.Participants.Contains) : !Alike(item.Type, contact.Type))
                continue;
            if (item.Status != engagement.Status && contact.Participants.Count == 0 && item.Date is not null)
                return;
            _items[at] = (Join(at, item, engagement, false), guess, bare);
            return;
        }
    }

    private static bool Alike(EngagementType a, EngagementType b) => a == b || IsMeeting(a) && IsMeeting(b);

    private static bool IsMeeting(EngagementType type) => type is EngagementType.Call or EngagementType.Meeting or EngagementType.Talks or EngagementType.Summit;

    private static bool IsSame(Engagement a, Engagement b, bool guess)
    {
        if (a.Type == EngagementType.Address || b.Type == EngagementType.Address)
            return a.Type == b.Type && a.Participants.SequenceEqual(b.Participants, StringComparer.Ordinal) && Agree(a.Date, b.Date);
        if (a.Status != b.Status || !Agree(a.Date, b.Date) || a.Type != b.Type && !guess && !Alike(a.Type, b.Type) && !a.Evidence[0].Overlaps(b.Evidence[0]))
            return false;
        if (b.Type == EngagementType.Briefing && IsMeeting(a.Type) && b.Date is null && b.Place is null)
            return a.Status == b.Status && b.Participants.All(a.Participants.Contains);
        if (a.Type == EngagementType.Briefing != (b.Type == EngagementType.Briefing) || a.Type == EngagementType.Signing != (b.Type == EngagementType.Signing))
            return false;
        var shared = a.Participants.Count(b.Participants.Contains);
        if (shared == 1 && Alike(a.Type, b.Type) && a.Date is not null && a.Date == b.Date && a.Evidence[0].Overlaps(b.Evidence[0]))
            return true;
        return shared >= 2 && (a.Type == b.Type || shared == Math.Min(a.Participants.Count, b.Participants.Count) || a.Evidence[0].Overlaps(b.Evidence[0]));
    }

    /// <summary>Whether two dates can be of one day: one is missing, or one holds the other.</summary>
    private static bool Agree(ReportedDate? a, ReportedDate? b)
    {
        if (a?.Edtf is not { } x || b?.Edtf is not { } y || x == y)
            return true;
        if (x.StartsWith(y, StringComparison.Ordinal) || y.StartsWith(x, StringComparison.Ordinal))
            return true;
        return (x.Contains('W', StringComparison.Ordinal) || y.Contains('W', StringComparison.Ordinal)) && Edtf.FirstDay(x) is { } first && Edtf.FirstDay(y) is { } second && Edtf.Week(first) == Edtf.Week(second);
    }

    private Engagement Join(int at, Engagement a, Engagement b, bool typeOfSecond)
    {
        _evidence[at].UnionWith(b.Evidence);
        return Join(a, b, typeOfSecond) with { Evidence = [_evidence[at].Min] };
    }

    private static Engagement Join(Engagement a, Engagement b, bool typeOfSecond) => a with
    {
        Decisions = [.. Decisions.Join(a.Decisions, b.Decisions, typeOfSecond ? "type" : "", a.Date is not null && Finer(a.Date, b.Date) != a.Date ? "date" : ""), .. b.Participants.All(a.Participants.Contains) ? [] : b.Decisions.Where(d => d.Field == "participants")],
        Type = typeOfSecond ? b.Type : a.Type,
        Participants = [.. a.Participants.Union(b.Participants, StringComparer.Ordinal)],
        Place = a.Place ?? b.Place,
        Date = Finer(a.Date, b.Date),
        Confidence = Math.Max(a.Confidence, b.Confidence),
    };

    private static ReportedDate? Finer(ReportedDate? a, ReportedDate? b) =>
        a?.Edtf is null ? b ?? a : b?.Edtf is { } other && other.Length > a.Value.Edtf!.Length && other.StartsWith(a.Value.Edtf, StringComparison.Ordinal) ? b : a;
}
