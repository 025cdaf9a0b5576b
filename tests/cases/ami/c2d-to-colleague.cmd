# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.2 ms, received so far 532
Action: CoreSettings
ActionID: CoreSettings-2

# 1.4 ms, received so far 855
Action: CoreStatus
ActionID: CoreStatus-3

# 1.5 ms, received so far 1054
Action: Status
ActionID: Status-4
AllVariables: true

# 1.7 ms, received so far 1240
Action: QueueStatus
ActionID: QueueStatus-5

# 2.2 ms, received so far 6216
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 2.3 ms, received so far 6416
Action: BridgeList
ActionID: BridgeList-7

# 2.5 ms, received so far 6604
Action: DeviceStateList
ActionID: DeviceStateList-8

# 3.0 ms, received so far 9395
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 3.6 ms, received so far 11056
Action: Ping
ActionID: Ping-10

# 3.8 ms, received so far 11138
Action: Originate
ActionID: Originate-11
Channel: PJSIP/1001
Context: click-to-dial
Exten: 1002
Priority: 1
CallerID: "Click to dial" <1002>
Timeout: 15000
Async: true
ChannelId: lab-1795284427277-1001
Variable: __CONNECTOR_CALL=lab-1795284427277-1001

# 3828.1 ms, received so far 58584
Action: CoreStatus
ActionID: CoreStatus-12

# 3828.5 ms, received so far 58785
Action: CoreShowChannels
ActionID: CoreShowChannels-13

# 4129.1 ms, received so far 58987
Action: Logoff
ActionID: Logoff-14

