# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 5.3 ms, received so far 200
Action: CoreSettings
ActionID: CoreSettings-2

# 5.7 ms, received so far 820
Action: CoreStatus
ActionID: CoreStatus-3

# 5.8 ms, received so far 996
Action: Status
ActionID: Status-4
AllVariables: true

# 6.0 ms, received so far 1182
Action: QueueStatus
ActionID: QueueStatus-5

# 6.4 ms, received so far 5092
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 6.5 ms, received so far 5292
Action: BridgeList
ActionID: BridgeList-7

# 6.6 ms, received so far 5480
Action: DeviceStateList
ActionID: DeviceStateList-8

# 7.0 ms, received so far 9073
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 7.2 ms, received so far 9152
Action: Ping
ActionID: Ping-10

# 5329.8 ms, received so far 50550
Action: CoreStatus
ActionID: CoreStatus-11

# 5330.2 ms, received so far 50727
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 5631.7 ms, received so far 50929
Action: Logoff
ActionID: Logoff-13

