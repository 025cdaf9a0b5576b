# 0.7 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 3.5 ms, received so far 532
Action: CoreSettings
ActionID: CoreSettings-2

# 3.7 ms, received so far 855
Action: CoreStatus
ActionID: CoreStatus-3

# 3.8 ms, received so far 1054
Action: Status
ActionID: Status-4
AllVariables: true

# 3.9 ms, received so far 1240
Action: QueueStatus
ActionID: QueueStatus-5

# 4.1 ms, received so far 3829
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 4.2 ms, received so far 4029
Action: BridgeList
ActionID: BridgeList-7

# 4.3 ms, received so far 4217
Action: DeviceStateList
ActionID: DeviceStateList-8

# 4.6 ms, received so far 6009
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 4.9 ms, received so far 7672
Action: Ping
ActionID: Ping-10

# 6826.3 ms, received so far 90724
Action: CoreStatus
ActionID: CoreStatus-11

# 6827.3 ms, received so far 90924
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 7128.2 ms, received so far 91126
Action: Logoff
ActionID: Logoff-13

