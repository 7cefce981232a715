using Chancery.Articles;
using Chancery.Facts.Money;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Makes one commitment of the places that tell of one.</summary>
internal static class DraftMerger
{
    private const int Nearby = 40;

    /// <summary>Numbers of as many figures are seldom equal by chance.</summary>
    private const int TellingCount = 2;

    /// <summary>Joins a contract with the delivery that it is for, a sum named twice, and an aid flow mentioned twice.</summary>
    public static IReadOnlyList<Draft> Merge(Analysis analysis, IReadOnlyList<Draft> drafts, TextSpan headline, SumMentions sums)
    {
        var merged = new List<Draft>();
        var places = new MergedPlaces();
        var summed = drafts.Where(d => d.Support.Amount is not null).Select(d => d.Support.Noun).ToHashSet();
        var count = drafts.Count(d => d.Support.Amount is not null);
        foreach (var draft in WithPrices(drafts))
        {
            if (draft.Support is { Amount: null, Noun: >= 0 and var noun } && summed.Contains(noun))
                continue;
            if (places.InSentence(draft).FirstOrDefault(m => IsMeansTo(analysis, merged[m], draft), -1) is var means and >= 0)
            {
                merged[means] = WithGoods(merged[means], draft);
                places.Add(merged[means], means);
            }
            else if (places.InSentence(draft).FirstOrDefault(m => IsMeansTo(analysis, draft, merged[m]), -1) is var goods and >= 0)
            {
                merged[goods] = WithGoods(draft, merged[goods]);
                places.Add(merged[goods], goods);
            }
            else if (places.Alike(draft).FirstOrDefault(m => IsSame(analysis, sums, count, merged[m], draft), -1) is var same and >= 0)
            {
                merged[same] = Join(merged[same], draft, headline);
                places.Add(merged[same], same);
            }
            else
            {
                places.Add(draft, merged.Count);
                merged.Add(draft);
            }
        }
        return merged;
    }

    /// <summary>Goods with what they cost, and the contract that they are supplied under: <i>a contract to supply X with 5 boats for $2m</i>.</summary>
    private static List<Draft> WithPrices(IReadOnlyList<Draft> drafts)
    {
        var found = drafts.ToList();
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Support is not { Amount: null, Count: not null } || found[i].Nearest < 0)
                continue;
            var goods = found[i];
            var verb = goods.Chain[goods.Nearest].Word;
            var (from, count) = Around(found, i);
            if (found.FindIndex(from, count, d => d.Support is { Noun: < 0, Amount: not null } && d.Nearest >= 0 && d.Chain[d.Nearest] is { Role: "obl" } price && price.Word == verb && d.Support.Top > goods.Support.Top) is var sum and >= 0)
            {
                found[i] = goods.WithValue(found[sum].Support.Amount!, CommitmentRules.Price);
                found.RemoveAt(sum);
                i -= sum < i ? 1 : 0;
                (from, count) = Around(found, i);
            }
            if (found.FindIndex(from, count, d => d.Support is { Amount: null, Count: null, Entry.Instrument: Instrument.Contract } && goods.IsInClauseOn(d.Support.Noun)) is var contract and >= 0)
            {
                found[i] = WithContract(found[i], found[contract]);
                found.RemoveAt(contract);
                i -= contract < i ? 1 : 0;
            }
        }
        return found;
    }

    /// <summary>The drafts before and behind one that can be of its sentence.</summary>
    private static (int From, int Count) Around(List<Draft> drafts, int at)
    {
        var from = Math.Max(0, at - Nearby);
        return (from, Math.Min(drafts.Count, at + Nearby) - from);
    }

    private static Draft WithContract(Draft goods, Draft contract) => goods with
    {
        Commitment = goods.Commitment with
        {
            Instrument = Instrument.Contract,
            Date = goods.Commitment.Date ?? contract.Commitment.Date,
            Evidence = [goods.Commitment.Evidence[0].Union(contract.Commitment.Evidence[0]), .. goods.Commitment.Evidence.Skip(1)],
            Decisions = Decisions.Join(goods.Commitment.Decisions.With(new Decision("instrument", CommitmentRules.InstrumentOfContract, contract.Commitment.Evidence)), [.. contract.Commitment.Decisions.Where(d => d.Field == "date")]),
        },
    };

    /// <summary>Whether a sum pays for goods or a service of its clause: <i>signed a $2m contract to send boats</i>, <i>gives training through its $2m programme</i>.</summary>
    private static bool IsMeansTo(Analysis analysis, Draft sum, Draft goods)
    {
        if (sum.Support.Amount is null || goods.Support.Amount is not null)
            return false;
        var signing = sum.Nearest < 0 ? -1 : sum.Chain[sum.Nearest].Word;
        return (Phrases.Case(analysis, sum.Support.Top) is "through" || sum.Support.Entry is { Kind: "deal" } or { Instrument: not null } && Phrases.Case(analysis, sum.Support.Top) is "under") && goods.Nearest >= 0 && goods.Chain[goods.Nearest].Word == signing
            || Phrases.Case(analysis, goods.Support.Top) is "on" && analysis.Tokens[goods.Support.Top].Head is var spent && spent >= 0 && (spent == sum.Support.Top || spent == signing && goods.Support.Top > sum.Support.Top)
            || goods.Chain.Skip(1).Any(p => p.Word == signing || p.Word == sum.Support.Top || p.Word == sum.Support.Noun)
            || goods.Nearest >= 0 && goods.Chain[goods.Nearest].Head is var head && head >= 0 && (head == sum.Support.Noun || head == sum.Support.Top)
            || goods.Chain.Any(p => p.Role == "acl" && (p.Below == sum.Support.Noun || p.Below == sum.Support.Top));
    }

    private static Draft WithGoods(Draft sum, Draft goods)
    {
        var (a, b) = (sum.Commitment, goods.Commitment);
        var isMoney = sum.Support.Entry is { Kind: "money", Instrument: null };
        var named = b.Purpose is { } told && told != Purpose.Other;
        var decisions = Decisions.Join(a.Decisions, [.. b.Decisions.Where(d => d.Field is "quantity" or "receiver" or "purpose")], "receiver", named ? "purpose" : "receiver");
        return sum with
        {
            Commitment = a with
            {
                Decisions = isMoney ? decisions : decisions.With(new Decision("object", CommitmentRules.GoodsOfContract, [b.Object!.Value])),
                Object = isMoney ? a.Object : b.Object,
                Quantity = a.Quantity ?? b.Quantity,
                Receiver = b.Receiver.Count > 0 ? b.Receiver : a.Receiver,
                Purpose = named ? b.Purpose : a.Purpose,
                Evidence = [a.Evidence[0].Union(b.Evidence[0])],
            },
        };
    }

    private static bool IsSame(Analysis analysis, SumMentions sums, int count, Draft a, Draft b)
    {
        var (x, y) = (a.Commitment, b.Commitment);
        if (a.Stranger is not null && b.Stranger is not null && a.Stranger != b.Stranger)
            return false;
        if (x.Amount is { } sum && y.Amount is { } other)
            return Same(sum, other) && (Shares(x.Provider, y.Provider) || x.Provider.Count == 0 || y.Provider.Count == 0) && sums.IsOne(analysis, a, b, count);
        if (x.Quantity is > 1 && x.Quantity == y.Quantity && CountOneThing(a, b) && Shares(x.Provider, y.Provider) && (x.Receiver.Count == 0 || y.Receiver.Count == 0 || Shares(x.Receiver, y.Receiver)))
            return true;
        return x.Amount is null && y.Amount is null && x.Status == y.Status && a.Support.Entry is not null && a.Support.Entry == b.Support.Entry
            && x.Quantity == y.Quantity
            && Shares(x.Provider, y.Provider) && Shares(x.Receiver, y.Receiver);
    }

    /// <summary>Whether both count the same: <i>55 million doses</i> are 55 million vaccines, as so much of what serves one purpose is hardly as many by chance.</summary>
    private static bool CountOneThing(Draft a, Draft b) =>
        a.Support.Entry == b.Support.Entry
        || a.Support.Entry is null or { Kind: "goods" } && b.Support.Entry is null or { Kind: "goods" } && a.Commitment.Purpose == b.Commitment.Purpose && SumMentions.Figures(a.Commitment.Quantity!.Value) >= TellingCount;

    private static bool Same(Amount a, Amount b) =>
        a.Value == b.Value && a.Currency == b.Currency
        || a.Equivalents.Any(e => e.Value == b.Value && e.Currency == b.Currency)
        || b.Equivalents.Any(e => e.Value == a.Value && e.Currency == a.Currency);

    private static bool Shares(IReadOnlyList<string> a, IReadOnlyList<string> b) => a.Any(b.Contains);

    private static Draft Join(Draft a, Draft b, TextSpan headline)
    {
        var (first, second) = (a.HasOwnStatus || !b.HasOwnStatus) && !(b.HasOwnStatus && headline.Contains(a.Commitment.Evidence[0])) ? (a, b) : (b, a);
        var (x, y) = (first.Commitment, second.Commitment);
        var given = new List<string>();
        if (first.Support.Noun < 0)
            given.Add("object");
        if (x.Amount is not { Equivalents.Count: > 0 } && y.Amount is { Equivalents.Count: > 0 })
            given.Add("amount");
        if (x.Purpose is null or Purpose.Other)
            given.Add("purpose");
        if (y.Confidence > x.Confidence)
            given.Add("confidence");
        var filled = first.FilledFrom(second, given);
        return filled with
        {
            Commitment = filled.Commitment with
            {
                Object = first.Support.Noun >= 0 ? x.Object : y.Object,
                Amount = x.Amount is null || x.Amount.Equivalents.Count == 0 && y.Amount is { Equivalents.Count: > 0 } ? y.Amount : x.Amount,
                Quantity = x.Quantity ?? y.Quantity,
                Instrument = x.Instrument ?? y.Instrument,
                Purpose = x.Purpose is null or Purpose.Other ? y.Purpose : x.Purpose,
                FundedBy = x.FundedBy ?? y.FundedBy,
                Period = x.Period ?? y.Period,
                Confidence = Math.Max(x.Confidence, y.Confidence),
            },
        };
    }
}
