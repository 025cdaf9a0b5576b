# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.8 ms, received so far 532
Action: CoreSettings
ActionID: CoreSettings-2

# 1.0 ms, received so far 855
Action: CoreStatus
ActionID: CoreStatus-3

# 1.1 ms, received so far 1054
Action: Status
ActionID: Status-4
AllVariables: true

# 1.3 ms, received so far 1240
Action: QueueStatus
ActionID: QueueStatus-5

# 1.6 ms, received so far 6216
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 3.4 ms, received so far 6416
Action: BridgeList
ActionID: BridgeList-7

# 3.6 ms, received so far 6604
Action: DeviceStateList
ActionID: DeviceStateList-8

# 4.0 ms, received so far 9395
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 4.6 ms, received so far 11056
Action: Ping
ActionID: Ping-10

# 4.7 ms, received so far 11138
Action: Originate
ActionID: Originate-11
Channel: PJSIP/1001
Context: click-to-dial
Exten: 0301234567
Priority: 1
CallerID: "Click to dial" <0301234567>
Timeout: 15000
Async: true
ChannelId: lab-1795284416105-1001
Variable: __CONNECTOR_CALL=lab-1795284416105-1001

# 1812.0 ms, received so far 20993
Action: CoreStatus
ActionID: CoreStatus-12

# 1812.4 ms, received so far 21193
Action: CoreShowChannels
ActionID: CoreShowChannels-13

# 2113.0 ms, received so far 21395
Action: Logoff
ActionID: Logoff-14

