using System;
using System.Linq;
using System.Reflection;

// Runs C# samples: a line of standard input has a class, and then the arguments of its method Send, separated by tabs.
public static class RunSamples
{
    public static void Main()
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(false);
        Console.SetError(Console.Out);
        for (var line = Console.ReadLine(); line != null; line = Console.ReadLine())
        {
            var job = line.Split('\t');
            var method = Assembly.GetExecutingAssembly().GetType(job[0]).GetMethod(job.Length == 1 ? "Main" : "Send");
            try
            {
                method.Invoke(null, job.Skip(1).Cast<object>().ToArray());
                Console.Write("\0ok\0");
            }
            catch (TargetInvocationException error)
            {
                Console.Write(error.InnerException);
                Console.Write("\0failed\0");
            }
            Console.Out.Flush();
        }
    }
}
