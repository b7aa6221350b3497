// RUN: mx-opt --convert-tosa-to-mx=scale-rule=amax --verify-diagnostics %s

// expected-error @below {{expected scale-rule to be tosa, floor, ceil, even, rceil or pre34 but got 'amax'}}
module {
}
