using Chancery.Desk.Pictures;
using FsCheck;
using FsCheck.Fluent;

namespace Chancery.Desk.Tests.Pictures;

/// <summary>Whatever the numbers are, nothing lies outside the sheet, nothing covers another, and what is drawn is as large as the number.</summary>
public sealed class GeometryTests
{
    private const double Near = 0.000001;

    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(200);

    private static readonly string[] Names = ["Norway", "a very long name of an organisation that nobody can write on one line of any chart, whatever its width", "中文中文中文中文中文中文中文中文中文中文中文中文", "", "W", "Ålandsöarna 😀"];

    [Fact]
    public void Bars_LieApart_AndAreAsLongAsTheirValues() => Check.One(Quick, Prop.ForAll(Groups(), groups =>
    {
        if (BarDrawing.Of(groups) is not { } drawing)
            return;
        LiesWithin(drawing);
        NothingOverlaps(drawing.Shapes.Where(s => s is Box or Words));
        var boxes = drawing.Shapes.OfType<Box>().ToList();
        var bars = groups.SelectMany(g => g.Bars).ToList();
        boxes.Count.ShouldBe(bars.Count);
        var most = bars.Max(b => b.Value);
        foreach (var (box, bar) in boxes.Zip(bars).Where(p => most > 0 && p.Second.Value / most > 0.01m))
            (box.Width / boxes.Max(b => b.Width)).ShouldBe((double)(bar.Value / most), 0.001);
    }));

    [Fact]
    public void Funnel_LiesApart() => Check.One(Quick, Prop.ForAll(Bars(4), Bars(5), (stages, besides) =>
    {
        if (FunnelDrawing.Of(stages, besides) is not { } drawing)
            return;
        LiesWithin(drawing);
        NothingOverlaps(drawing.Shapes.Where(s => s is Box or Words));
    }));

    [Fact]
    public void Bands_MakeUpTheirNodes() => Check.One(Quick, Prop.ForAll(Flows(), flows =>
    {
        var givers = Nodes(flows.Max(f => f.From) + 1);
        var getters = Nodes(flows.Max(f => f.To) + 1);
        var drawing = FlowDrawing.Of(givers, getters, flows, "pledged")!;
        LiesWithin(drawing);
        NothingOverlaps(drawing.Shapes.Where(s => s is Box or Words));
        var (boxes, ribbons) = (drawing.Shapes.OfType<Box>().ToList(), drawing.Shapes.OfType<Ribbon>().ToList());
        foreach (var node in boxes)
        {
            var fromLeft = ribbons.Where(r => r.From == node.Left + node.Width && r.FromTop >= node.Top - Near && r.FromTop + r.Thickness <= node.Top + node.Height + Near);
            var toRight = ribbons.Where(r => r.To == node.Left && r.ToTop >= node.Top - Near && r.ToTop + r.Thickness <= node.Top + node.Height + Near);
            fromLeft.Concat(toRight).Sum(r => r.Thickness).ShouldBe(node.Height, Near);
        }
        ribbons.Count.ShouldBe(flows.Count);
        var all = flows.Sum(f => f.Value);
        ribbons.Sum(r => r.Thickness).ShouldBe(boxes.Where(b => b.Left < drawing.Width / 2).Sum(b => b.Height), Near);
        ribbons.Max(r => r.Thickness).ShouldBe((double)(flows.Max(f => f.Value) / all) * ribbons.Sum(r => r.Thickness), Near);
    }));

    [Fact]
    public void Lines_StayOnTheSheet_AndTheirNamesApart() => Check.One(Quick, Prop.ForAll(Lines(), lines =>
    {
        var drawing = LineDrawing.Of(lines, v => v.ToString("0", System.Globalization.CultureInfo.InvariantCulture))!;
        LiesWithin(drawing);
        NothingOverlaps(drawing.Shapes.OfType<Words>());
        foreach (var steps in drawing.Shapes.OfType<Steps>())
            steps.Points.Zip(steps.Points.Skip(1)).ShouldAllBe(p => p.First.X <= p.Second.X && p.First.Y >= p.Second.Y);
    }));

    [Fact]
    public void Timelines_LieApart() => Check.One(Quick, Prop.ForAll(Gen.Choose(0, 20_000).ArrayOf(3).NonEmptyListOf().Where(l => l.Count <= 36).ToArbitrary(), counts =>
    {
        var buckets = counts.Select((c, i) => new TimelineBucket($"20{i:00}-01", c, ["/a", "/b", "/c"])).ToList();
        if (TimelineDrawing.Of([("commitment", "commitments"), ("engagement", "contacts"), ("statement", "statements")], buckets) is not { } drawing)
            return;
        LiesWithin(drawing);
        NothingOverlaps(drawing.Shapes.OfType<Box>());
        NothingOverlaps(drawing.Shapes.OfType<Words>());
    }));

    [Fact]
    public void Ticks_AreRoundAndEnough() => Check.One(Quick, Prop.ForAll(Gen.Choose(1, int.MaxValue).SelectMany(n => Gen.Choose(0, 12).Select(e => n * (decimal)Math.Pow(10, e) / 1000)).ToArbitrary(), most =>
    {
        var ticks = Ticks.UpTo(most);
        ticks[0].ShouldBe(0);
        ticks[^1].ShouldBeGreaterThanOrEqualTo(most);
        ticks.Count.ShouldBeInRange(2, 6);
        ticks[^2].ShouldBeLessThan(most);
    }));

    [Theory]
    [InlineData("Norway", 100, "Norway")]
    [InlineData("Norway and all the others", 60, "Norway…")]
    [InlineData("", 10, "")]
    public void Names_AreCutToFit(string name, double width, string cut) => Letters.Clip(name, width).ShouldBe(cut);

    private static void LiesWithin(Drawing drawing)
    {
        var sheet = new Frame(-Near, -Near, drawing.Width + Near, drawing.Height + Near);
        foreach (var shape in drawing.Shapes)
            shape.Frame.IsWithin(sheet).ShouldBeTrue($"{shape} lies at {shape.Frame} on {drawing.Width} × {drawing.Height}");
    }

    private static void NothingOverlaps(IEnumerable<Shape> shapes)
    {
        var all = shapes.Where(s => s is not Words { Text: "" }).ToList();
        for (var i = 0; i < all.Count; i++)
        {
            for (var j = i + 1; j < all.Count; j++)
                all[i].Frame.Overlaps(all[j].Frame).ShouldBeFalse($"{all[i]} and {all[j]}");
        }
    }

    private static Gen<decimal> Value() => Gen.Choose(0, 1_000_000).SelectMany(n => Gen.Choose(0, 9).Select(e => n * (decimal)Math.Pow(10, e)));

    private static Gen<Bar> Bar() => Value().SelectMany(v => Gen.Elements(Names).Select(n => new Bar("pledged", n, v, $"USD {v} · 5 entries", "said", "/totals")));

    private static Arbitrary<IReadOnlyList<Bar>> Bars(int most) => Bar().ListOf().Where(l => l.Count <= most).Select(l => (IReadOnlyList<Bar>)[.. l]).ToArbitrary();

    private static Arbitrary<IReadOnlyList<BarGroup>> Groups() =>
        Bar().ListOf().Where(l => l.Count <= 9).SelectMany(b => Gen.Elements(Names).Select(n => new BarGroup(n, [.. b]))).ListOf().Where(l => l.Count <= 12).Select(l => (IReadOnlyList<BarGroup>)[.. l]).ToArbitrary();

    private static Arbitrary<IReadOnlyList<Flow>> Flows() =>
        Gen.Choose(0, 8).SelectMany(f => Gen.Choose(0, 8).SelectMany(t => Value().Where(v => v > 0).Select(v => new Flow(f, t, v, "said")))).NonEmptyListOf().Select(l => (IReadOnlyList<Flow>)[.. l.DistinctBy(f => (f.From, f.To))]).ToArbitrary();

    private static List<FlowNode> Nodes(int count) => [.. Enumerable.Range(0, count).Select(i => new FlowNode(Names[i % Names.Length], "USD 2bn · 4", "/totals"))];

    private static Arbitrary<IReadOnlyList<Series>> Lines() => Gen.Choose(-40_000, 60_000).SelectMany(d => Value().Select(v => (Day: d, Value: v))).NonEmptyListOf()
        .Select(points =>
        {
            var sum = 0m;
            var rising = new List<(int, decimal)>();
            foreach (var (day, value) in points.DistinctBy(p => p.Day).OrderBy(p => p.Day))
                rising.Add((day, sum += value));
            return new Series("pledged", rising, "pledged USD 1bn", "said", "/totals");
        })
        .NonEmptyListOf().Where(l => l.Count <= 9).Select(l => (IReadOnlyList<Series>)[.. l]).ToArbitrary();
}
