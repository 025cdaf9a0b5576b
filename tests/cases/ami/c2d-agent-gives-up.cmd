# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.6 ms, received so far 532
Action: CoreSettings
ActionID: CoreSettings-2

# 0.7 ms, received so far 855
Action: CoreStatus
ActionID: CoreStatus-3

# 0.8 ms, received so far 1054
Action: Status
ActionID: Status-4
AllVariables: true

# 0.9 ms, received so far 1240
Action: QueueStatus
ActionID: QueueStatus-5

# 1.2 ms, received so far 6216
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.3 ms, received so far 6416
Action: BridgeList
ActionID: BridgeList-7

# 1.3 ms, received so far 6604
Action: DeviceStateList
ActionID: DeviceStateList-8

# 1.6 ms, received so far 9395
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 1.9 ms, received so far 11056
Action: Ping
ActionID: Ping-10

# 2.0 ms, received so far 11138
Action: Originate
ActionID: Originate-11
Channel: PJSIP/1001
Context: click-to-dial
Exten: 0301234567
Priority: 1
CallerID: "Click to dial" <0301234567>
Timeout: 15000
Async: true
ChannelId: lab-1795284420419-1001
Variable: __CONNECTOR_CALL=lab-1795284420419-1001

# 3018.9 ms, received so far 41639
Action: Originate
ActionID: Originate-12
Channel: PJSIP/1001
Context: click-to-dial
Exten: 0301234567
Priority: 1
CallerID: "Click to dial" <0301234567>
Timeout: 15000
Async: true
ChannelId: lab-1795284423436-1001
Variable: __CONNECTOR_CALL=lab-1795284423436-1001

# 4346.4 ms, received so far 70416
Action: CoreStatus
ActionID: CoreStatus-13

# 4346.8 ms, received so far 70616
Action: CoreShowChannels
ActionID: CoreShowChannels-14

# 4648.0 ms, received so far 70818
Action: Logoff
ActionID: Logoff-15

