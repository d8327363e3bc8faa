using System;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

// Runs C# samples: a line of standard input has a class, and then the arguments of its method SendAsync, separated by tabs.
public static class RunSamples
{
    public static void Main()
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(false);
        Console.SetError(Console.Out);
        for (var line = Console.ReadLine(); line != null; line = Console.ReadLine())
        {
            var job = line.Split('\t');
            var method = Assembly.GetExecutingAssembly().GetType(job[0]).GetMethod(job.Length == 1 ? "Main" : "SendAsync");
            try
            {
                var sent = method.Invoke(null, job.Skip(1).Cast<object>().ToArray()) as Task;
                if (sent != null) sent.GetAwaiter().GetResult();
                Console.Write("\0ok\0");
            }
            catch (Exception error)
            {
                Console.Write(error is TargetInvocationException ? error.InnerException : error);
                Console.Write("\0failed\0");
            }
            Console.Out.Flush();
        }
    }
}
