namespace Chancery.Language.Parsing;

/// <summary>A sentence half parsed: a stack, the words to come, and the arcs so far. The root stands behind the last word.</summary>
/// <remarks>
/// Root at the end: Ballesteros and Nivre, <i>Going to the Roots of Dependency Parsing</i>, CL 2013.
/// All of it lies in one block, so that a beam copies a state at one stroke.
/// </remarks>
internal sealed class ParserState
{
    private const int Sections = 8;

    private short[] _cells = [];
    private int _size;

    /// <summary>How many words the sentence has; the root has this number.</summary>
    public int Length { get; private set; }

    /// <summary>The next word, or the root when all words are on the stack or done.</summary>
    public int Next { get; private set; }

    /// <summary>How many words are on the stack.</summary>
    public int Depth { get; private set; }

    /// <summary>How good the moves so far were.</summary>
    public int Score { get; set; }

    /// <summary>The heads so far; -1 where none yet.</summary>
    public Span<short> Heads => Section(0);

    /// <summary>The leftmost dependent so far, -1 where none.</summary>
    public Span<short> Left => Section(1);

    /// <summary>The second leftmost dependent so far.</summary>
    public Span<short> Left2 => Section(2);

    /// <summary>The rightmost dependent so far.</summary>
    public Span<short> RightMost => Section(3);

    /// <summary>The second rightmost dependent so far.</summary>
    public Span<short> Right2 => Section(4);

    /// <summary>How many dependents on the left.</summary>
    public Span<short> LeftCount => Section(5);

    /// <summary>How many dependents on the right.</summary>
    public Span<short> RightCount => Section(6);

    /// <summary>The words on the stack, the top last.</summary>
    public ReadOnlySpan<short> Stack => Section(7)[..Depth];

    /// <summary>Whether all is attached.</summary>
    public bool IsDone => Next >= Length && Depth == 0;

    /// <summary>The n-th word from the top of the stack, -1 where there is none.</summary>
    public int FromTop(int n) => n < Depth ? _cells[7 * _size + Depth - 1 - n] : -1;

    /// <summary>Starts a sentence.</summary>
    public void Begin(int length)
    {
        Reserve(length);
        (Next, Depth, Score) = (0, 0, 0);
        _cells.AsSpan(0, 5 * _size).Fill(-1);
        _cells.AsSpan(5 * _size, 2 * _size).Clear();
    }

    /// <summary>Becomes a copy of another state.</summary>
    public void CopyFrom(ParserState other)
    {
        Reserve(other.Length);
        (Next, Depth, Score) = (other.Next, other.Depth, other.Score);
        other._cells.AsSpan(0, 7 * _size + Depth).CopyTo(_cells);
    }

    /// <summary>Whether a move is allowed now.</summary>
    public bool Allows(Transition move) => move switch
    {
        Transition.Shift => Next < Length,
        Transition.Reduce => Depth > 0 && Heads[FromTop(0)] >= 0,
        Transition.Left => Depth > 0 && Heads[FromTop(0)] < 0,
        _ => Depth > 0 && Next < Length,
    };

    /// <summary>Makes an allowed move.</summary>
    public void Apply(Transition move)
    {
        switch (move)
        {
            case Transition.Shift:
                Push();
                break;
            case Transition.Reduce:
                Depth--;
                break;
            case Transition.Left:
                Attach(FromTop(0), Next);
                Depth--;
                break;
            default:
                Attach(Next, FromTop(0));
                Push();
                break;
        }
    }

    private Span<short> Section(int number) => _cells.AsSpan(number * _size, _size);

    private void Push()
    {
        _cells[7 * _size + Depth++] = (short)Next;
        Next++;
    }

    private void Reserve(int length)
    {
        (Length, _size) = (length, length + 1);
        if (_cells.Length < Sections * _size)
            _cells = new short[Sections * _size * 2];
    }

    private void Attach(int dependent, int head)
    {
        Heads[dependent] = (short)head;
        if (dependent < head)
        {
            Left2[head] = Left[head];
            Left[head] = (short)dependent;
            LeftCount[head]++;
        }
        else
        {
            Right2[head] = RightMost[head];
            RightMost[head] = (short)dependent;
            RightCount[head]++;
        }
    }
}
