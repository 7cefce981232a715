namespace Chancery.Language.Attributing;

/// <summary>Reads articles by the network. Has working space of its own: one for each thread.</summary>
internal sealed class OverviewReader
{
    /// <summary>In words: paragraphs are read together up to here, as the network has learnt it.</summary>
    private const int LongestWindow = 256;

    private readonly OverviewNetwork _network;
    private readonly OverviewInputs _inputs;
    private readonly NetworkSpace _space;
    private readonly int[] _heads = new int[LongestWindow];

    /// <summary>Makes the working space.</summary>
    /// <param name="network">What to read by.</param>
    /// <param name="tags">The joint tags of sheets, <c>UPOS/XPOS</c>.</param>
    /// <param name="relations">The relations of sheets.</param>
    public OverviewReader(OverviewNetwork network, IReadOnlyList<string> tags, IReadOnlyList<string> relations)
        : this(network, tags, relations, LaneWidths.Best)
    {
    }

    /// <summary>Makes the working space for calculating with some width, which the results do not depend on.</summary>
    public OverviewReader(OverviewNetwork network, IReadOnlyList<string> tags, IReadOnlyList<string> relations, LaneWidth width) =>
        (_network, _inputs, _space) = (network, new OverviewInputs(network, tags, relations), new NetworkSpace(network, LongestWindow, width));

    /// <summary>Scores the classes of each word.</summary>
    /// <param name="sheet">The article.</param>
    /// <param name="scores">Gets for each word <see cref="ChainModel.Width"/> numbers, classes in the order of <see cref="RoleClass"/>, what is no class with 0; in parts of <see cref="AttributionFinder.Unit"/>.</param>
    public void Score(AttributionSheet sheet, Span<int> scores)
    {
        _inputs.Begin(sheet);
        for (var first = 0; first < _inputs.Count;)
        {
            var end = _inputs.WindowEnd(first, LongestWindow);
            var heads = _heads.AsSpan(0, end - first);
            for (var i = 0; i < heads.Length; i++)
            {
                var head = _inputs.Head(first + i);
                heads[i] = head >= first && head < end ? head - first : i;
                var numbers = _space.Word(i);
                numbers.Clear();
                for (var table = 0; table < OverviewNetwork.TableCount; table++)
                    _network.Tables[table].AddTo(_inputs.Of(first + i)[table], numbers);
            }
            _space.Run(heads, scores[(first * ChainModel.Width)..(end * ChainModel.Width)]);
            first = end;
        }
    }
}
