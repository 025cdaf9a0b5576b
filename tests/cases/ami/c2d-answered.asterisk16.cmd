# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.8 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 0.9 ms, received so far 820
Action: CoreStatus
ActionID: CoreStatus-3

# 1.0 ms, received so far 996
Action: Status
ActionID: Status-4
AllVariables: true

# 1.2 ms, received so far 1182
Action: QueueStatus
ActionID: QueueStatus-5

# 1.5 ms, received so far 5136
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.6 ms, received so far 5336
Action: BridgeList
ActionID: BridgeList-7

# 1.7 ms, received so far 5524
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.0 ms, received so far 8173
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.3 ms, received so far 9766
Action: Ping
ActionID: Ping-10

# 2.4 ms, received so far 9848
Action: Originate
ActionID: Originate-11
Channel: PJSIP/1001
Context: click-to-dial
Exten: 0301234567
Priority: 1
CallerID: "Click to dial" <0301234567>
Timeout: 15000
Async: true
ChannelId: lab-1795284211195-1001
Variable: __CONNECTOR_CALL=lab-1795284211195-1001

# 6826.1 ms, received so far 46588
Action: CoreStatus
ActionID: CoreStatus-12

# 6826.5 ms, received so far 46765
Action: CoreShowChannels
ActionID: CoreShowChannels-13

# 7128.5 ms, received so far 47368
Action: Logoff
ActionID: Logoff-14

