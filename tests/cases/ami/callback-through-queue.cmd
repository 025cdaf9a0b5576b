# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.2 ms, received so far 535
Action: CoreSettings
ActionID: CoreSettings-2

# 4.6 ms, received so far 858
Action: CoreStatus
ActionID: CoreStatus-3

# 4.8 ms, received so far 1058
Action: Status
ActionID: Status-4
AllVariables: true

# 4.9 ms, received so far 1244
Action: QueueStatus
ActionID: QueueStatus-5

# 5.2 ms, received so far 6229
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 5.4 ms, received so far 6429
Action: BridgeList
ActionID: BridgeList-7

# 5.5 ms, received so far 6617
Action: DeviceStateList
ActionID: DeviceStateList-8

# 5.9 ms, received so far 9912
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 6.4 ms, received so far 11573
Action: Ping
ActionID: Ping-10

# 6.5 ms, received so far 11655
Action: Originate
ActionID: Originate-11
Channel: Local/400@features-lab/n
Context: click-to-dial
Exten: 0301234567
Priority: 1
CallerID: "Callback" <0301234567>
Async: true
Timeout: 20000

# 4844.5 ms, received so far 83424
Action: CoreStatus
ActionID: CoreStatus-12

# 4845.5 ms, received so far 83625
Action: CoreShowChannels
ActionID: CoreShowChannels-13

# 5159.2 ms, received so far 84262
Action: Logoff
ActionID: Logoff-14

