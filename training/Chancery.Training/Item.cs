using Chancery.Language.Parsing;

namespace Chancery.Training;

/// <summary>One entry of the beam in training: a state, the moves that led to it, and whether they were all right.</summary>
internal sealed class Item
{
    public ParserState State { get; } = new();

    public Transition[] Moves { get; private set; } = [];

    public float Score { get; private set; }

    public bool IsGold { get; private set; }

    public void Begin(int length, int steps)
    {
        State.Begin(length);
        if (Moves.Length < steps)
            Moves = new Transition[steps];
        (Score, IsGold) = (0, true);
    }

    public void Become(Item parent, in Offer offer, int step)
    {
        State.CopyFrom(parent.State);
        State.Apply(offer.Move);
        if (Moves.Length < parent.Moves.Length)
            Moves = new Transition[parent.Moves.Length];
        parent.Moves.AsSpan(0, step).CopyTo(Moves);
        Moves[step] = offer.Move;
        (Score, IsGold) = (offer.Score, offer.IsGold);
    }
}

/// <summary>A move that competes for a place on the beam.</summary>
internal readonly record struct Offer(int Parent, Transition Move, float Score, bool IsGold);
