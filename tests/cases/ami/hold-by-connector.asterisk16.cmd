# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.1 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 1.2 ms, received so far 820
Action: CoreStatus
ActionID: CoreStatus-3

# 1.3 ms, received so far 996
Action: Status
ActionID: Status-4
AllVariables: true

# 1.4 ms, received so far 1182
Action: QueueStatus
ActionID: QueueStatus-5

# 1.7 ms, received so far 5136
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.8 ms, received so far 5336
Action: BridgeList
ActionID: BridgeList-7

# 1.9 ms, received so far 5524
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.2 ms, received so far 8173
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.7 ms, received so far 9765
Action: Ping
ActionID: Ping-10

# 1008.0 ms, received so far 24197
Action: PJSIPNotify
ActionID: PJSIPNotify-11
Channel: PJSIP/1001-00000042
Variable: Event=talk

# 2509.7 ms, received so far 32443
Action: PJSIPNotify
ActionID: PJSIPNotify-12
Channel: PJSIP/1001-00000042
Variable: Event=hold

# 4531.3 ms, received so far 35053
Action: PJSIPNotify
ActionID: PJSIPNotify-13
Channel: PJSIP/1001-00000042
Variable: Event=talk

# 6843.1 ms, received so far 47281
Action: CoreStatus
ActionID: CoreStatus-14

# 6847.3 ms, received so far 47458
Action: CoreShowChannels
ActionID: CoreShowChannels-15

# 7148.1 ms, received so far 47660
Action: Logoff
ActionID: Logoff-16

