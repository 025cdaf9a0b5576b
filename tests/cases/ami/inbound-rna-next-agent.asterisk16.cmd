# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 4.2 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 4.4 ms, received so far 820
Action: CoreStatus
ActionID: CoreStatus-3

# 4.5 ms, received so far 996
Action: Status
ActionID: Status-4
AllVariables: true

# 4.6 ms, received so far 1182
Action: QueueStatus
ActionID: QueueStatus-5

# 4.9 ms, received so far 5136
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 5.0 ms, received so far 5336
Action: BridgeList
ActionID: BridgeList-7

# 5.1 ms, received so far 5524
Action: DeviceStateList
ActionID: DeviceStateList-8

# 5.5 ms, received so far 7979
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 5.9 ms, received so far 9571
Action: Ping
ActionID: Ping-10

# 6011.7 ms, received so far 28056
Action: QueuePause
ActionID: QueuePause-11
Queue: support
Interface: PJSIP/1001
Paused: true
Reason: RNA

# 10097.4 ms, received so far 53990
Action: QueuePause
ActionID: QueuePause-12
Queue: support
Interface: PJSIP/1001
Paused: false

# 10898.8 ms, received so far 54606
Action: CoreStatus
ActionID: CoreStatus-13

# 10899.2 ms, received so far 54783
Action: CoreShowChannels
ActionID: CoreShowChannels-14

# 11199.7 ms, received so far 54985
Action: Logoff
ActionID: Logoff-15

