# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.8 ms, received so far 199
Action: CoreSettings
ActionID: CoreSettings-2

# 1.7 ms, received so far 522
Action: CoreStatus
ActionID: CoreStatus-3

# 1.8 ms, received so far 722
Action: Status
ActionID: Status-4
AllVariables: true

# 1.9 ms, received so far 908
Action: QueueStatus
ActionID: QueueStatus-5

# 5.8 ms, received so far 3497
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 5.9 ms, received so far 3697
Action: BridgeList
ActionID: BridgeList-7

# 8.0 ms, received so far 4139
Action: DeviceStateList
ActionID: DeviceStateList-8

# 8.3 ms, received so far 6128
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 8.7 ms, received so far 7789
Action: Ping
ActionID: Ping-10

# 7855.6 ms, received so far 89684
Action: CoreStatus
ActionID: CoreStatus-11

# 7858.4 ms, received so far 89885
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 8160.0 ms, received so far 90087
Action: Logoff
ActionID: Logoff-13

