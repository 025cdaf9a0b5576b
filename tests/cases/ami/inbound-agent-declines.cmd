# 0.5 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 3.9 ms, received so far 532
Action: CoreSettings
ActionID: CoreSettings-2

# 4.1 ms, received so far 855
Action: CoreStatus
ActionID: CoreStatus-3

# 4.2 ms, received so far 1054
Action: Status
ActionID: Status-4
AllVariables: true

# 4.4 ms, received so far 1240
Action: QueueStatus
ActionID: QueueStatus-5

# 4.6 ms, received so far 3829
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 4.7 ms, received so far 4029
Action: BridgeList
ActionID: BridgeList-7

# 4.8 ms, received so far 4217
Action: DeviceStateList
ActionID: DeviceStateList-8

# 5.3 ms, received so far 5911
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 5.7 ms, received so far 7572
Action: Ping
ActionID: Ping-10

# 10327.6 ms, received so far 71790
Action: CoreStatus
ActionID: CoreStatus-11

# 10328.1 ms, received so far 71990
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 10628.8 ms, received so far 72192
Action: Logoff
ActionID: Logoff-13

