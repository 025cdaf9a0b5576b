# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.7 ms, received so far 201
Action: CoreSettings
ActionID: CoreSettings-2

# 0.8 ms, received so far 524
Action: CoreStatus
ActionID: CoreStatus-3

# 0.9 ms, received so far 724
Action: Status
ActionID: Status-4
AllVariables: true

# 1.0 ms, received so far 910
Action: QueueStatus
ActionID: QueueStatus-5

# 1.3 ms, received so far 5886
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.4 ms, received so far 6086
Action: BridgeList
ActionID: BridgeList-7

# 1.5 ms, received so far 6274
Action: DeviceStateList
ActionID: DeviceStateList-8

# 1.8 ms, received so far 9065
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.1 ms, received so far 10727
Action: Ping
ActionID: Ping-10

# 8538.1 ms, received so far 76685
Action: CoreStatus
ActionID: CoreStatus-11

# 8538.5 ms, received so far 76886
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 8839.6 ms, received so far 77931
Action: Logoff
ActionID: Logoff-13

