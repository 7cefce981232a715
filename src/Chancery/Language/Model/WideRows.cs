using System.Runtime.InteropServices;

namespace Chancery.Language.Model;

/// <summary>Rows of weights with a number for each class, into which long lists are made: a processor adds many numbers side by side, but a list entry by entry.</summary>
/// <param name="classCount">How many classes there are.</param>
internal sealed class WideRows(int classCount)
{
    private readonly int _width = Width(classCount) / sizeof(short);
    private short[] _weights = [];
    private int _count;

    /// <summary>In bytes: how long the row of so many classes is.</summary>
    public static int Width(int classCount) => (classCount + 15) / 16 * 16 * sizeof(short);

    /// <summary>Whether a list is long enough.</summary>
    public bool Takes(int length) => 4 * length > _width;

    /// <summary>Makes a row of a list.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="InvalidDataException">There is no such class.</exception>
    public int Add(ReadOnlySpan<byte> classes, ReadOnlySpan<byte> weights)
    {
        if (_weights.Length < (_count + 1) * _width)
            Array.Resize(ref _weights, (_count + 8) * _width * 2);
        var row = _weights.AsSpan(_count * _width, _width);
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] >= row.Length)
                throw new InvalidDataException("The lists of the language model are damaged.");
            row[classes[i]] += (sbyte)weights[i];
        }
        return _count++;
    }

    /// <summary>Lays the rows out in lines of memory.</summary>
    public LineMemory Lay()
    {
        var memory = new LineMemory(_count * _width * sizeof(short));
        MemoryMarshal.AsBytes(_weights.AsSpan(0, _count * _width)).CopyTo(memory.Bytes.AsSpan(memory.First));
        return memory;
    }
}
