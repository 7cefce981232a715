using System.Collections.Frozen;
using System.Text;

namespace Chancery.Data;

/// <summary>The files under <c>data/</c>, compiled into the assembly, with what a user adds to them.</summary>
public sealed class ReferenceData
{
    private readonly FrozenDictionary<string, IReadOnlyList<string>> _additions;

    private ReferenceData(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> additions) =>
        _additions = additions.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The compiled files alone.</summary>
    public static ReferenceData Default { get; } = new([]);

    /// <summary>The same data with a file of the user's: its rows come after those of the compiled file of that name, and win over them.</summary>
    /// <param name="name">The name of the file, such as <c>currencies.tsv</c>.</param>
    /// <param name="content">Its content, with its own line of column names.</param>
    public ReferenceData With(string name, string content)
    {
        var additions = _additions.ToDictionary(StringComparer.Ordinal);
        additions[name] = [.. additions.GetValueOrDefault(name, []), content];
        return new ReferenceData(additions);
    }

    /// <summary>The rows of a file, the user's last.</summary>
    /// <exception cref="FormatException">No such file, or one that cannot be parsed; the message names it.</exception>
    public IReadOnlyList<DataRow> Rows(string name)
    {
        using var stream = Open(name) ?? throw new FormatException($"There is no reference file '{name}'.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        IEnumerable<DataRow> rows = DataTable.Parse(name, reader.ReadToEnd()).Rows;
        foreach (var addition in _additions.GetValueOrDefault(name, []))
            rows = rows.Concat(DataTable.Parse(name, addition).Rows);
        return [.. rows];
    }

    /// <summary>A compiled file as bytes, or null where there is none of that name.</summary>
    internal static Stream? Open(string name) => typeof(ReferenceData).Assembly.GetManifestResourceStream("data/" + name);
}
