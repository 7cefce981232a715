namespace Chancery.Language.Parsing;

/// <summary>A sentence half parsed: a stack, the words to come, and the arcs so far. The root stands behind the last word.</summary>
/// <remarks>Root at the end: Ballesteros and Nivre, <i>Going to the Roots of Dependency Parsing</i>, CL 2013.</remarks>
internal sealed class ParserState
{
    private int[] _stack = new int[64];
    private int _depth;

    /// <summary>How many words the sentence has; the root has this number.</summary>
    public int Length { get; private set; }

    /// <summary>The next word, or the root, or one past it when done.</summary>
    public int Next { get; private set; }

    /// <summary>The heads so far; -1 where none yet.</summary>
    public int[] Heads { get; private set; } = new int[64];

    /// <summary>The relations so far.</summary>
    public byte[] Labels { get; private set; } = new byte[64];

    /// <summary>The leftmost dependent so far, -1 where none.</summary>
    public int[] Left { get; private set; } = new int[64];

    /// <summary>The second leftmost dependent so far.</summary>
    public int[] Left2 { get; private set; } = new int[64];

    /// <summary>The rightmost dependent so far.</summary>
    public int[] RightMost { get; private set; } = new int[64];

    /// <summary>The second rightmost dependent so far.</summary>
    public int[] Right2 { get; private set; } = new int[64];

    /// <summary>How many dependents on the left.</summary>
    public byte[] LeftCount { get; private set; } = new byte[64];

    /// <summary>How many dependents on the right.</summary>
    public byte[] RightCount { get; private set; } = new byte[64];

    /// <summary>How many words are on the stack.</summary>
    public int Depth => _depth;

    /// <summary>Whether all is attached.</summary>
    public bool IsDone => Next >= Length && _depth == 0;

    /// <summary>The words on the stack, the top last.</summary>
    public ReadOnlySpan<int> Stack => _stack.AsSpan(0, _depth);

    /// <summary>The n-th word from the top of the stack, -1 where there is none.</summary>
    public int FromTop(int n) => n < _depth ? _stack[_depth - 1 - n] : -1;

    /// <summary>Starts a sentence.</summary>
    public void Begin(int length)
    {
        Length = length;
        Next = 0;
        _depth = 0;
        if (Heads.Length < length + 1)
        {
            var size = Math.Max(length + 1, Heads.Length * 2);
            (_stack, Heads, Labels) = (new int[size], new int[size], new byte[size]);
            (Left, Left2, RightMost, Right2) = (new int[size], new int[size], new int[size], new int[size]);
            (LeftCount, RightCount) = (new byte[size], new byte[size]);
        }
        Array.Fill(Heads, -1, 0, length + 1);
        Array.Fill(Left, -1, 0, length + 1);
        Array.Fill(Left2, -1, 0, length + 1);
        Array.Fill(RightMost, -1, 0, length + 1);
        Array.Fill(Right2, -1, 0, length + 1);
        Array.Clear(LeftCount, 0, length + 1);
        Array.Clear(RightCount, 0, length + 1);
    }

    /// <summary>Whether a move is allowed now.</summary>
    public bool Allows(Transition move) => move switch
    {
        Transition.Shift => Next < Length,
        Transition.Reduce => _depth > 0 && (Heads[_stack[_depth - 1]] >= 0 || Next > Length),
        Transition.Left => _depth > 0 && Next <= Length && Heads[_stack[_depth - 1]] < 0,
        _ => _depth > 0 && Next < Length,
    };

    /// <summary>Makes an allowed move.</summary>
    public void Apply(Transition move, byte label)
    {
        switch (move)
        {
            case Transition.Shift:
                _stack[_depth++] = Next++;
                break;
            case Transition.Reduce:
                _depth--;
                break;
            case Transition.Left:
                Attach(_stack[--_depth], Next, label);
                break;
            default:
                Attach(Next, _stack[_depth - 1], label);
                _stack[_depth++] = Next++;
                break;
        }
    }

    private void Attach(int dependent, int head, byte label)
    {
        Heads[dependent] = head;
        Labels[dependent] = label;
        if (dependent < head)
        {
            Left2[head] = Left[head];
            Left[head] = dependent;
            LeftCount[head]++;
        }
        else
        {
            Right2[head] = RightMost[head];
            RightMost[head] = dependent;
            RightCount[head]++;
        }
    }
}
