namespace DoctorForU.PublicDataSimulator.Beds;

/// <summary>The standard normal distribution, to about nine digits.</summary>
internal static class NormalCurve
{
    private static readonly double[] CentralTop =
        [-3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02, 1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00];

    private static readonly double[] CentralBottom =
        [-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02, 6.680131188771972e+01, -1.328068155288572e+01, 1];

    private static readonly double[] TailTop =
        [-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00, -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00];

    private static readonly double[] TailBottom =
        [7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00, 1];

    public static double Density(double x) => Math.Exp(-0.5 * x * x) / Math.Sqrt(2 * Math.PI);

    /// <summary>Cumulative probability (Handbook of Mathematical Functions, 26.2.17; error below 7.5e-8).</summary>
    public static double Cumulative(double x)
    {
        var t = 1 / (1 + (0.2316419 * Math.Abs(x)));
        var tail = Density(x) * t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return x >= 0 ? 1 - tail : tail;
    }

    /// <summary>The value below which a share of the distribution lies (a rational approximation, relative error below 1.2e-9).</summary>
    public static double Quantile(double share)
    {
        const double Tail = 0.02425;
        if (share < Tail)
            return TailQuantile(share);

        if (share > 1 - Tail)
            return -TailQuantile(1 - share);

        var centred = share - 0.5;
        var square = centred * centred;
        return centred * Polynomial(CentralTop, square) / Polynomial(CentralBottom, square);
    }

    private static double TailQuantile(double share)
    {
        var root = Math.Sqrt(-2 * Math.Log(share));
        return Polynomial(TailTop, root) / Polynomial(TailBottom, root);
    }

    private static double Polynomial(double[] coefficients, double x)
    {
        var sum = 0d;
        foreach (var coefficient in coefficients)
            sum = (sum * x) + coefficient;

        return sum;
    }
}
