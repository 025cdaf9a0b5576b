# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.8 ms, received so far 533
Action: CoreSettings
ActionID: CoreSettings-2

# 1.0 ms, received so far 856
Action: CoreStatus
ActionID: CoreStatus-3

# 1.1 ms, received so far 1055
Action: Status
ActionID: Status-4
AllVariables: true

# 1.2 ms, received so far 1241
Action: QueueStatus
ActionID: QueueStatus-5

# 1.5 ms, received so far 6217
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.6 ms, received so far 6417
Action: BridgeList
ActionID: BridgeList-7

# 1.7 ms, received so far 6605
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.4 ms, received so far 9682
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.7 ms, received so far 11343
Action: Ping
ActionID: Ping-10

# 4522.8 ms, received so far 80105
Action: CoreStatus
ActionID: CoreStatus-11

# 4523.2 ms, received so far 80305
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 4823.8 ms, received so far 80507
Action: Logoff
ActionID: Logoff-13

