# 0.3 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 6.1 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 6.3 ms, received so far 820
Action: CoreStatus
ActionID: CoreStatus-3

# 6.5 ms, received so far 996
Action: Status
ActionID: Status-4
AllVariables: true

# 6.6 ms, received so far 1182
Action: QueueStatus
ActionID: QueueStatus-5

# 6.9 ms, received so far 5092
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 7.0 ms, received so far 5292
Action: BridgeList
ActionID: BridgeList-7

# 7.1 ms, received so far 5480
Action: DeviceStateList
ActionID: DeviceStateList-8

# 7.6 ms, received so far 8979
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 9.8 ms, received so far 9058
Action: Ping
ActionID: Ping-10

# 4829.8 ms, received so far 50944
Action: CoreStatus
ActionID: CoreStatus-11

# 4833.8 ms, received so far 51121
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 5141.7 ms, received so far 51323
Action: Logoff
ActionID: Logoff-13

