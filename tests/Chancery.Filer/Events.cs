using System.Globalization;
using Chancery.Articles;
using Chancery.Facts.Actors;
using Chancery.Facts.Money;
using Chancery.Reading;
using Chancery.Reading.Commitments;
using Chancery.Reading.Engagements;
using Chancery.Reading.Statements;
using NodaTime;

namespace Chancery.Filer;

/// <summary>What happened in the invented world, and how papers tell of it.</summary>
internal sealed class Events
{
    private static readonly (string Id, string Name, string Full)[] Countries =
    [
        ("KEN", "Kenya", "the Republic of Kenya"), ("NOR", "Norway", "the Kingdom of Norway"), ("GHA", "Ghana", "the Republic of Ghana"), ("PRT", "Portugal", "the Portuguese Republic"),
        ("NPL", "Nepal", "the Republic of Nepal"),
    ];

    private static readonly string[] Things = ["field hospitals", "water pumps", "harbour cranes", "solar panels", "school books", "rescue boats"];
    private static readonly string[] Places = ["Mombasa", "Bergen", "Accra", "Porto"];
    private static readonly string[] Sayings =
    [
        "nobody on the islands will be left without a roof before the winter storms come",
        "the new bridge must be open before the harvest or the traders will lose a whole season",
        "talks on the fishing quotas have gone better than anybody had dared to hope in spring",
    ];

    private readonly List<Action<Draft, Random, LocalDate>> _events = [];

    public Events(Random draw, int count)
    {
        for (var i = 0; i < count; i++)
        {
            _events.Add(draw.Next(5) switch
            {
                0 => Meeting(draw),
                1 => Saying(draw),
                _ => Promise(draw),
            });
        }
    }

    /// <summary>Tells of something that happened.</summary>
    public void Tell(Draft draft, Random draw, LocalDate published) => _events[draw.Next(_events.Count)](draft, draw, published);

    private static Action<Draft, Random, LocalDate> Promise(Random world)
    {
        var (giver, getter) = Two(world);
        var thing = Things[world.Next(Things.Length)];
        var sum = world.Next(11, 999) * 100_000m;
        var currency = world.Next(4) == 0 ? "USD" : "EUR";
        var day = new LocalDate(2031, 4, 20).PlusDays(world.Next(14));
        return (draft, draw, _) =>
        {
            // A slip of the pen, a sum once rounded, or the sum itself.
            var value = draw.Next(12) switch { 0 => sum * 10, 1 or 2 => Math.Round(sum / 10_000_000m) * 10_000_000m is > 0 and var round ? round : sum, _ => sum };
            var start = draft.Length;
            List<string> givers = [], getters = [];
            if (draw.Next(6) > 0)
                givers.Add(Name(draft, draw, giver));
            else
                draft.Write("A neighbour");
            draft.Write(draw.Next(2) == 0 ? " will give " : " pledged ");
            var span = draft.Write(string.Create(CultureInfo.InvariantCulture, $"{value / 1_000_000m:0.##} million {(currency == "EUR" ? "euros" : "dollars")}"));
            draft.Write(" for ");
            TextSpan? words = draft.Write(thing);
            draft.Write(" to ");
            if (draw.Next(6) > 0)
                getters.Add(Name(draft, draw, getter));
            else
                draft.Write("the island");
            TextSpan? condition = null;
            if (draw.Next(4) == 0)
            {
                draft.Write(", ");
                condition = draft.Write("if parliament agrees");
            }
            draft.Write(". ");
            draft.Add(new Commitment
            {
                Provider = givers,
                Receiver = getters,
                Object = words,
                Amount = new Amount(value, currency, draw.Next(5) == 0 ? Bound.About : Bound.Exactly, span),
                Status = (CommitmentStatus)draw.Next(1, 5),
                Purpose = draw.Next(2) == 0 ? null : Chancery.Reading.Commitments.Purpose.Reconstruction,
                Conditions = condition is { } span2 ? [new Condition(span2, getters)] : [],
                Date = draw.Next(3) == 0 ? null : Date(day, draw),
                Evidence = [new TextSpan(start, draft.Length - 2)],
                Confidence = Math.Round(0.5 + (draw.NextDouble() / 2), 3),
            });
        };
    }

    private static Action<Draft, Random, LocalDate> Meeting(Random world)
    {
        var (one, other) = Two(world);
        var place = Places[world.Next(Places.Length)];
        var day = new LocalDate(2031, 4, 25).PlusDays(world.Next(10));
        return (draft, draw, _) =>
        {
            var start = draft.Length;
            List<string> parties = [Name(draft, draw, one)];
            draft.Write(" met ");
            parties.Add(Name(draft, draw, other));
            TextSpan? at = null;
            if (draw.Next(3) > 0)
            {
                draft.Write(" in ");
                at = draft.Write(place);
            }
            draft.Write(". ");
            draft.Add(new Engagement
            {
                Type = draw.Next(3) == 0 ? EngagementType.Talks : EngagementType.Meeting,
                Participants = parties,
                Place = at,
                Date = draw.Next(3) == 0 ? null : Date(day.PlusDays(draw.Next(8) == 0 ? 3 : 0), draw),
                Status = (EngagementStatus)draw.Next(2),
                Evidence = [new TextSpan(start, draft.Length - 2)],
                Confidence = 0.8,
            });
        };
    }

    private static Action<Draft, Random, LocalDate> Saying(Random world)
    {
        var speaker = Countries[world.Next(Countries.Length)];
        var saying = Sayings[world.Next(Sayings.Length)].Split(' ');
        return (draft, draw, _) =>
        {
            var start = draft.Length;
            var name = draft.Length;
            var id = Name(draft, draw, speaker);
            var source = new TextSpan(name, draft.Length);
            draft.Write(" ");
            var cue = draft.Write("said");
            draft.Write(" ");
            // Some papers shorten what is said.
            var content = draft.Write("that " + string.Join(' ', saying.Skip(draw.Next(3)).SkipLast(draw.Next(4))));
            draft.Write(". ");
            draft.Add(new Statement
            {
                Source = [id],
                Kind = StatementKind.Indirect,
                Type = StatementType.Assertion,
                SourceSpans = [source],
                CueSpans = [cue],
                ContentSpans = [content],
                Evidence = [new TextSpan(start, draft.Length - 2)],
                Confidence = 0.7,
            });
        };
    }

    private static ((string Id, string Name, string Full) One, (string Id, string Name, string Full) Other) Two(Random world)
    {
        var one = world.Next(Countries.Length);
        return (Countries[one], Countries[(one + world.Next(1, Countries.Length)) % Countries.Length]);
    }

    private static string Name(Draft draft, Random draw, (string Id, string Name, string Full) country) =>
        draft.Name(country.Id, ActorKind.Country, draw.Next(3) == 0 ? country.Full : country.Name);

    private static ReportedDate Date(LocalDate day, Random draw)
    {
        var iso = NodaTime.Text.LocalDatePattern.Iso.Format(day);
        return new ReportedDate(draw.Next(4) == 0 ? iso[..7] : iso, null);
    }
}
