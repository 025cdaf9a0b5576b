# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 3.0 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 3.5 ms, received so far 820
Action: CoreStatus
ActionID: CoreStatus-3

# 5.2 ms, received so far 996
Action: Status
ActionID: Status-4
AllVariables: true

# 5.4 ms, received so far 1182
Action: QueueStatus
ActionID: QueueStatus-5

# 5.8 ms, received so far 5092
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 5.9 ms, received so far 5292
Action: BridgeList
ActionID: BridgeList-7

# 6.0 ms, received so far 5480
Action: DeviceStateList
ActionID: DeviceStateList-8

# 6.4 ms, received so far 9073
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 6.5 ms, received so far 9152
Action: Ping
ActionID: Ping-10

# 4851.1 ms, received so far 70718
Action: CoreStatus
ActionID: CoreStatus-11

# 4851.6 ms, received so far 70895
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 5154.2 ms, received so far 71097
Action: Logoff
ActionID: Logoff-13

