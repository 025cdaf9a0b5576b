# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 5.3 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 5.6 ms, received so far 820
Action: CoreStatus
ActionID: CoreStatus-3

# 5.7 ms, received so far 996
Action: Status
ActionID: Status-4
AllVariables: true

# 5.8 ms, received so far 1182
Action: QueueStatus
ActionID: QueueStatus-5

# 6.1 ms, received so far 5136
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 6.2 ms, received so far 5336
Action: BridgeList
ActionID: BridgeList-7

# 6.3 ms, received so far 5524
Action: DeviceStateList
ActionID: DeviceStateList-8

# 6.7 ms, received so far 8169
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 7.0 ms, received so far 9761
Action: Ping
ActionID: Ping-10

# 7.1 ms, received so far 9843
Action: Originate
ActionID: Originate-11
Channel: PJSIP/0309998@trunk
Context: ext-queues
Exten: shortsupport
Priority: 1
Async: true
CallerID: "Queue Timeout" <0309998>
ChannelId: lab-qtimeout

# 10830.6 ms, received so far 47361
Action: CoreStatus
ActionID: CoreStatus-12

# 10831.1 ms, received so far 47538
Action: CoreShowChannels
ActionID: CoreShowChannels-13

# 11131.7 ms, received so far 47740
Action: Logoff
ActionID: Logoff-14

