# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 5.3 ms, received so far 532
Action: CoreSettings
ActionID: CoreSettings-2

# 5.7 ms, received so far 855
Action: CoreStatus
ActionID: CoreStatus-3

# 5.9 ms, received so far 1054
Action: Status
ActionID: Status-4
AllVariables: true

# 6.0 ms, received so far 1240
Action: QueueStatus
ActionID: QueueStatus-5

# 6.2 ms, received so far 3829
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 6.3 ms, received so far 4029
Action: BridgeList
ActionID: BridgeList-7

# 6.4 ms, received so far 4217
Action: DeviceStateList
ActionID: DeviceStateList-8

# 6.8 ms, received so far 6001
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 7.2 ms, received so far 7662
Action: Ping
ActionID: Ping-10

# 4831.8 ms, received so far 62400
Action: CoreStatus
ActionID: CoreStatus-11

# 4832.2 ms, received so far 62600
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 5132.9 ms, received so far 62802
Action: Logoff
ActionID: Logoff-13

