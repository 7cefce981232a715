using Chancery.Language.Attributing;

namespace Chancery.Tests.Language;

public sealed class PairMatrixTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(15, 2)]
    [InlineData(16, 7)]
    [InlineData(17, 8)]
    [InlineData(32, 33)]
    [InlineData(33, 64)]
    [InlineData(48, 128)]
    [InlineData(224, 511)]
    public void Multiply_AnyWidth_IsTheProduct(int rows, int columns)
    {
        var random = new Random((rows * 1000) + columns);
        sbyte[] weights = [.. Enumerable.Range(0, rows * columns).Select(_ => (sbyte)random.Next(-127, 128))];
        int[] multipliers = [.. Enumerable.Range(0, rows).Select(_ => random.Next())], biases = [.. Enumerable.Range(0, rows).Select(_ => random.Next(-9999, 9999))];
        var matrix = new PairMatrix(rows, columns, weights, multipliers, biases);
        var words = new WordRows(PairMatrix.TileWords, columns);
        for (var word = 0; word < PairMatrix.TileWords; word++)
        {
            for (var column = 0; column < columns; column++)
                words.Of(word)[column] = (short)random.Next(short.MinValue, short.MaxValue + 1);
        }
        foreach (var width in LaneWidths.All)
        {
            for (var block = 0; block < matrix.Blocks; block++)
            {
                var tile = new int[PairMatrix.TileWords * PairMatrix.BlockRows];
                matrix.Multiply(width, block, ref words.First(0), words.Stride, tile);
                for (var i = 0; i < tile.Length; i++)
                {
                    var (word, row) = (i / PairMatrix.BlockRows, (block * PairMatrix.BlockRows) + (i % PairMatrix.BlockRows));
                    if (row < rows)
                        tile[i].ShouldBe(Product(row, word), $"{width}, row {row}, word {word}");
                }
            }
        }

        int Product(int row, int word)
        {
            var sum = 0L;
            for (var column = 0; column < columns; column++)
                sum += weights[(row * columns) + column] * words.Of(word)[column];
            return (int)(((sum * multipliers[row]) + (1L << 31)) >> 32) + biases[row];
        }
    }
}
