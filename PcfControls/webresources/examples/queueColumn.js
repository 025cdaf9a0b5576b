/// <reference path="../types/DynamicsTelephony.d.ts" />
// Writes the queue that a customer called into a column of the form. Form: OnLoad, QueueColumn.onLoad, with the execution context.
var QueueColumn = {
  column: "new_queue",

  /** @param {Xrm.Events.EventContext} context */
  onLoad: function (context) {
    DynamicsTelephony.RegisterForEvents(QueueColumn.onTelephony);
    var call = DynamicsTelephony.GetCallDetails();
    var attribute = context.getFormContext().getAttribute(QueueColumn.column);
    if (attribute !== null && call.direction === "inbound" && call.dnis !== "") {
      attribute.setValue(call.dnis);
    }
  },

  // One function for all forms of the window: registered again it is still told once.
  onTelephony: function () {},
};
