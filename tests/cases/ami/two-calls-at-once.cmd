# 1.0 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.7 ms, received so far 532
Action: CoreSettings
ActionID: CoreSettings-2

# 1.8 ms, received so far 855
Action: CoreStatus
ActionID: CoreStatus-3

# 1.9 ms, received so far 1054
Action: Status
ActionID: Status-4
AllVariables: true

# 2.0 ms, received so far 1240
Action: QueueStatus
ActionID: QueueStatus-5

# 2.2 ms, received so far 3829
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 2.3 ms, received so far 4029
Action: BridgeList
ActionID: BridgeList-7

# 2.4 ms, received so far 4217
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.9 ms, received so far 6009
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 3.3 ms, received so far 7670
Action: Ping
ActionID: Ping-10

# 5742.6 ms, received so far 127299
Action: CoreStatus
ActionID: CoreStatus-11

# 5743.1 ms, received so far 127499
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 6054.8 ms, received so far 127701
Action: Logoff
ActionID: Logoff-13

