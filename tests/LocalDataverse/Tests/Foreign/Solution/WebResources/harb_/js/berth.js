// A script that lies in the solution itself.
var Harbour = { isOpen: true };
