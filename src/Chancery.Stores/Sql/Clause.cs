using System.Text;

namespace Chancery.Stores.Sql;

/// <summary>Conditions with their parameters.</summary>
internal sealed class Clause(Dialect dialect)
{
    private readonly StringBuilder _text = new();

    public List<object?> Values { get; } = [];

    public Dialect Dialect => dialect;

    public string Add(object value)
    {
        Values.Add(value);
        return $"@{Values.Count - 1}";
    }

    public void And(string condition) => _text.Append(_text.Length == 0 ? " WHERE " : " AND ").Append(condition);

    public override string ToString() => _text.ToString();
}
