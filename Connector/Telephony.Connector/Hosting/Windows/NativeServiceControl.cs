using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Telephony.Connector.Hosting.Windows;

/// <summary>The service control manager of this machine. One process has one service, so its name is not asked for.</summary>
[SupportedOSPlatform("windows")]
internal sealed partial class NativeServiceControl : IServiceControl
{
    private const int OwnProcess = 0x10;
    private const int AcceptStopAndShutdown = 0x1 | 0x4 | 0x100;
    private const int ServiceSpecificError = 1066;

    // Windows holds pointers to these two for as long as the process lives.
    private ServiceMain? _main;
    private ServiceHandler? _handler;
    private nint _status;

    [UnmanagedFunctionPointer(CallingConvention.Winapi)]
    private delegate void ServiceMain(int argumentCount, nint arguments);

    [UnmanagedFunctionPointer(CallingConvention.Winapi)]
    private delegate int ServiceHandler(int request, int eventType, nint eventData, nint context);

    /// <inheritdoc/>
    public int Dispatch(Action serviceMain)
    {
        _main = (_, _) => serviceMain();
        var name = Marshal.StringToHGlobalUni("");
        try
        {
            // The second entry, all zero, ends the table.
            var table = new ServiceTableEntry[2];
            table[0] = new ServiceTableEntry { Name = name, Main = Marshal.GetFunctionPointerForDelegate(_main) };
            return StartServiceCtrlDispatcher(table) ? 0 : Marshal.GetLastPInvokeError();
        }
        finally
        {
            Marshal.FreeHGlobal(name);
        }
    }

    /// <inheritdoc/>
    public void Register(Func<ServiceRequest, int> handler)
    {
        _handler = (request, _, _, _) => handler((ServiceRequest)request);
        _status = RegisterServiceCtrlHandlerEx("", Marshal.GetFunctionPointerForDelegate(_handler), 0);
        if (_status == 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }

    /// <inheritdoc/>
    public void Report(ServiceStatus status)
    {
        var native = new NativeStatus
        {
            Type = OwnProcess,
            State = (int)status.State,
            Accepted = status.TakesStop ? AcceptStopAndShutdown : 0,
            ExitCode = status.ExitCode == 0 ? 0 : ServiceSpecificError,
            ServiceExitCode = status.ExitCode,
            CheckPoint = status.CheckPoint,
            WaitHint = (int)status.WaitHint.TotalMilliseconds,
        };
        // There is nobody to tell when it fails, and the service goes on all the same.
        _ = SetServiceStatus(_status, native);
    }

    [LibraryImport("advapi32.dll", EntryPoint = "StartServiceCtrlDispatcherW", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial bool StartServiceCtrlDispatcher(ServiceTableEntry[] table);

    [LibraryImport("advapi32.dll", EntryPoint = "RegisterServiceCtrlHandlerExW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial nint RegisterServiceCtrlHandlerEx(string name, nint handler, nint context);

    [LibraryImport("advapi32.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial bool SetServiceStatus(nint status, in NativeStatus report);

    [StructLayout(LayoutKind.Sequential)]
    private struct ServiceTableEntry
    {
        public nint Name;
        public nint Main;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct NativeStatus
    {
        public int Type;
        public int State;
        public int Accepted;
        public int ExitCode;
        public int ServiceExitCode;
        public int CheckPoint;
        public int WaitHint;
    }
}
