# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.9 ms, received so far 533
Action: CoreSettings
ActionID: CoreSettings-2

# 2.1 ms, received so far 856
Action: CoreStatus
ActionID: CoreStatus-3

# 2.6 ms, received so far 1055
Action: Status
ActionID: Status-4
AllVariables: true

# 2.8 ms, received so far 1241
Action: QueueStatus
ActionID: QueueStatus-5

# 3.2 ms, received so far 6217
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 3.3 ms, received so far 6417
Action: BridgeList
ActionID: BridgeList-7

# 3.3 ms, received so far 6605
Action: DeviceStateList
ActionID: DeviceStateList-8

# 3.9 ms, received so far 9780
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 4.3 ms, received so far 11441
Action: Ping
ActionID: Ping-10

# 2312.7 ms, received so far 59240
Action: CoreStatus
ActionID: CoreStatus-11

# 2313.2 ms, received so far 59441
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 2615.9 ms, received so far 59643
Action: Logoff
ActionID: Logoff-13

