//! Every message of the macro, one function each.
//!
//! First line: the construct, in backticks. `why`: the value and what it depends on. `help`: code that compiles.

use super::Message;

fn message(head: impl Into<String>, why: impl Into<String>, help: impl Into<String>) -> Message {
    let some = |s: String| if s.is_empty() { None } else { Some(s) };
    Message { head: head.into(), why: some(why.into()), help: some(help.into()) }
}

// ---- the attribute and the item ----

pub fn unknown_option(name: &str) -> Message {
    let head = format!("unknown option `{name}` of `#[differentiable]`");
    let close = OPTIONS.iter().find(|(known, _)| alike(name, known));
    let help = match close {
        Some((_, form)) => format!("write `#[differentiable({form})]`"),
        None => {
            let forms: Vec<String> = OPTIONS.iter().map(|(_, form)| format!("`{form}`")).collect();
            format!("the options are {}", forms.join(", "))
        }
    };
    message(head, "", help)
}

const OPTIONS: &[(&str, &str)] = &[
    ("order", "order = 2"),
    ("name", "name = g"),
    ("companion", "companion = false"),
    ("boxed", "boxed"),
    ("dump", "dump"),
];

/// One is the other with two letters exchanged, or one letter wrong, missing or too many.
fn alike(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let start = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[start..], &b[start..]);
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    match (&a[..a.len() - end], &b[..b.len() - end]) {
        ([x, y], [z, w]) => x == w && y == z,
        (a, b) => a.len() <= 1 && b.len() <= 1,
    }
}

pub fn bad_order(found: &str) -> Message {
    message(
        format!("the order `{found}` is not an integer from 1 to 8"),
        "it says how often the generated functions can be differentiated; the code grows about five-fold with each",
        "write `#[differentiable(order = 2)]`",
    )
}

pub fn option_form(name: &str, form: &str) -> Message {
    message(
        format!("malformed option `{name}` of `#[differentiable]`"),
        "",
        format!("write `#[differentiable({form})]`"),
    )
}

pub fn options_form(why: &str) -> Message {
    message(
        "the options of `#[differentiable]` cannot be read",
        why,
        "write them as `#[differentiable(order = 2, name = g)]`",
    )
}

pub fn helper_form(name: &str, forms: &str) -> Message {
    message(format!("malformed `#[{name}]`"), "", format!("write {forms}"))
}

pub fn helper_place(name: &str, help: &str) -> Message {
    let place = match name {
        "constant" => "it marks parameters of a differentiable function, and fields of a derived struct",
        _ => "it marks loops and blocks whose residuals are computed again",
    };
    message(format!("`#[{name}]` has no meaning here"), place, help)
}

pub fn not_a_function(found: &str) -> Message {
    let (why, help) = match found {
        "a `struct`" | "an `enum`" => (
            "only functions have derivatives to generate",
            "write `#[derive(Differentiable)]`, and put this attribute on functions that use it",
        ),
        _ => (
            "only functions and `impl` blocks have derivatives to generate",
            "put it on a function: `#[differentiable] fn f(x: f64) -> f64 { x * x }`",
        ),
    };
    message(format!("`#[differentiable]` on {found}"), why, help)
}

pub fn method_alone() -> Message {
    message(
        "`#[differentiable]` on a single method",
        "the type of `self` is not in its text, and no items can be written beside it",
        "put the attribute on the `impl` block: `#[differentiable] impl S { .. }`",
    )
}

pub fn fn_mut() -> Message {
    message(
        "a closure parameter with the bound `FnMut`",
        "its calls may depend on each other through what it modifies, which is not visible here",
        "write `F: Fn(f64) -> f64`, and pass what changes as an argument",
    )
}

pub fn closure_of_method(name: &str) -> Message {
    message(
        format!("the method `{name}` has a closure parameter"),
        "what stands for the closure is written for functions alone",
        format!(
            "make `{name}` a free function: `#[differentiable] fn {name}<F: Fn(f64) -> f64>(s: &S, f: F) -> f64`"
        ),
    )
}

pub fn closure_bound(bound: &str) -> Message {
    message(
        format!("a closure parameter with the further bound `{bound}`"),
        "the derivatives are written for closures and functions, of which nothing else is known",
        "take what the bound gives as a parameter of its own",
    )
}

pub fn provided_method(name: &str) -> Message {
    message(
        format!("the provided method `{name}` of a differentiable trait has active arguments"),
        "an implementation that overrides it without the attribute would keep the derivative of the body given here",
        format!(
            "make `{name}` a free function: `#[differentiable] fn {name}<P: Trait>(p: &P, x: f64) -> f64`; mark it `#[constant]` if no derivative is meant"
        ),
    )
}

pub fn generic_method(name: &str, parameter: &str) -> Message {
    message(
        format!("the method `{name}` of a differentiable trait has a parameter `{parameter}` of its own"),
        "the trait names its derivatives, which would be one for each choice of that parameter",
        format!(
            "make `{parameter}` a parameter of the trait, or mark `{name}` `#[constant]` if no derivative is meant"
        ),
    )
}

pub fn trait_without_methods(name: &str) -> Message {
    message(
        format!("`#[differentiable]` on the trait `{name}`, which has no method with an active parameter"),
        "integers, `bool`, strings and `#[constant]` parameters have no derivative",
        "remove the attribute, or give it a method like `fn energy(&self, q: &[f64]) -> f64`",
    )
}

pub fn function_kind(kind: &str, why: &str) -> Message {
    message(
        format!("cannot differentiate {kind} function"),
        why,
        "put the computation into a plain function with `#[differentiable]`, and call that from here",
    )
}

pub fn no_active_parameter(name: &str) -> Message {
    message(
        format!("`{name}` has no active parameter"),
        "integers, `bool`, strings and `#[constant]` parameters have no derivative",
        format!("remove `#[differentiable]`, or give `{name}` a parameter like `x: f64` or `x: &[f64]`"),
    )
}

pub fn parameter_type(ty: &str, why: &str, help: &str) -> Message {
    message(format!("a parameter of type `{ty}` has no derivative"), why, help)
}

pub fn result_type(ty: &str, why: &str, help: &str) -> Message {
    message(format!("cannot differentiate a result of type `{ty}`"), why, help)
}

// ---- constructs ----

pub fn unsupported(construct: &str, why: &str, help: &str) -> Message {
    message(format!("cannot differentiate {construct}"), why, help)
}

pub fn too_deep(what: &str) -> Message {
    unsupported(
        &format!("{what} that is nested this deeply"),
        "each level of nesting takes stack in the compiler",
        "split it with `let`, or into several functions",
    )
}

pub fn unsafe_code() -> Message {
    unsupported(
        "`unsafe`",
        "raw memory may alias, and the derivative relies on Rust's borrow rules",
        "use safe slices and references",
    )
}

pub fn async_code(what: &str) -> Message {
    unsupported(
        &format!("`{what}`"),
        "a suspended computation has no reverse order",
        "compute the value in a plain function and await outside",
    )
}

pub fn inner_item(what: &str) -> Message {
    unsupported(
        &format!("a function with {what} inside"),
        "each generated function would get its own copy of it",
        "move the item out of the function",
    )
}

pub fn conditional_code(name: &str) -> Message {
    unsupported(
        &format!("a function with `#[{name}]` inside"),
        "an attribute macro sees the text before the condition is decided, so the derivative would be of both variants",
        &format!("put `#[{name}]` on the whole function, or write `if cfg!(..) {{ .. }}`"),
    )
}

pub fn unknown_macro(name: &str, value: &str, parameter: &str) -> Message {
    message(
        format!("cannot differentiate through the macro `{name}!`"),
        format!("{}, and a macro's expansion is not visible here", depends(value, parameter)),
        format!("write the expression out, or pass `stop_gradient({value})` if a zero derivative is meant"),
    )
}

/// Why a value is active.
fn depends(value: &str, parameter: &str) -> String {
    if value == parameter {
        format!("`{value}` is an active parameter")
    } else {
        format!("`{value}` depends on the active parameter `{parameter}`")
    }
}

pub fn missing_value(what: &str) -> Message {
    message(
        format!("{what} is read before it is assigned"),
        "its derivative would be that of a value that does not exist",
        "give it a value in its `let`",
    )
}

pub fn needs_annotation(name: &str, why: &str) -> Message {
    message(
        format!("the type of `{name}` must be annotated"),
        why,
        format!("write `let {name}: f64 = ..`, `let {name}: Vec<f64> = ..` or whatever its type is"),
    )
}

pub fn no_uninitialised(ty: &str) -> Message {
    let (what, help) = if ty == "_" {
        let help = "annotate its type: `let v: Vec<f64> = if c { .. } else { .. };`";
        ("a value of unknown type".to_string(), help)
    } else {
        let help = "make it before the branch with `let mut v = ..`, and assign to its parts inside";
        (format!("a value of type `{ty}`"), help)
    };
    message(
        format!("cannot differentiate {what} that is made in a branch"),
        "the backward pass needs a value of its shape where the branch is not taken, and this type is not visible here",
        help,
    )
}

pub fn shape_in_loop(name: &str) -> Message {
    message(
        format!("cannot differentiate `{name}`, which changes its shape inside a loop"),
        "what a loop carries must have one shape: the same memory behind a reference, the same parts of an `Option` or tuple",
        format!(
            "annotate its type (`let mut {name}: Option<(f64, usize)> = None`), or index one array instead of changing a reference"
        ),
    )
}

pub fn reference_choice() -> Message {
    message(
        "cannot differentiate a `&mut` that refers to different memory in different branches",
        "the derivative must know at compile time which memory is modified",
        "put the code that uses the reference into both branches, or index one array by a computed index",
    )
}

pub fn reference_stored() -> Message {
    message(
        "cannot differentiate a reference that is stored in an array, tuple or struct",
        "a reference is a name for a place, not a value, in differentiable code",
        "store the index instead of the reference, or pass the references as parameters of their own",
    )
}

pub fn not_iterable(what: &str) -> Message {
    message(
        format!("cannot differentiate a loop over `{what}`"),
        "its type is not visible here, so neither are its elements",
        "annotate its type where it is bound (`let v: Vec<f64> = ..`), or loop over indices: `for i in 0..n`",
    )
}

pub fn no_fields(what: &str) -> Message {
    message(
        format!("the field `{what}` of this value is not visible here"),
        "the value is a closure, an iterator or an `Option`, which is expanded where it is used",
        "take the field of a struct, a tuple or a reference to them",
    )
}

pub fn closure_value() -> Message {
    message(
        "cannot differentiate a closure that is used as a value",
        "closures are expanded where they are called; this one is stored or passed on",
        "call the closure directly, or write a function",
    )
}

pub fn closure_capture(callee: &str, name: &str) -> Message {
    message(
        format!("cannot differentiate through the closure that is passed to `{callee}`"),
        format!("it captures `{name}`, which is no number and no memory"),
        format!("bind what it needs of `{name}` to variables of their own before the call"),
    )
}

pub fn closure_parameter(name: &str) -> Message {
    message(
        format!("the type of the closure's parameter `{name}` must be annotated"),
        "the closure is passed to a function, whose signature is not visible here",
        format!("write the type out: `|{name}: &[f64]| ..`"),
    )
}

pub fn iterator_value() -> Message {
    message(
        "cannot differentiate an iterator that is used as a value",
        "iterator chains are expanded into loops where they end",
        "end the chain with `for`, `sum()`, `fold(..)`, `collect()` or the like",
    )
}

pub fn unknown_adaptor(name: &str) -> Message {
    message(
        format!("cannot differentiate the iterator method `{name}` here"),
        "chains are expanded into loops, and this one has no loop that is known to the macro",
        "write the loop with `for`, or use `map`, `zip`, `enumerate`, `filter`, `fold`, `sum`, `collect`",
    )
}

pub fn jump_target(what: &str) -> Message {
    message(
        format!("`{what}` leads nowhere"),
        "no loop or labelled block of this function is its target",
        "use it inside a loop: `'outer: for i in 0..n { break 'outer; }`",
    )
}

pub fn refutable(pattern: &str) -> Message {
    message(
        format!("cannot differentiate through the pattern `{pattern}`"),
        "the type that it takes apart is not visible here",
        "bind the value by name, and use its fields or indices",
    )
}

pub fn assign_target(what: &str) -> Message {
    message(
        format!("cannot differentiate an assignment to `{what}`"),
        "the memory behind it (a global, a constant, what a call returns) is not visible here",
        "assign to a local variable or a `&mut` parameter, its elements or fields",
    )
}

pub fn lost_store(parameter: &str) -> Message {
    message(
        format!("cannot differentiate a store into `{parameter}`, which is `#[constant]`"),
        "the value depends on an active parameter, and a constant keeps no derivative",
        format!("leave out `#[constant]`, or copy it first: `let mut {parameter} = {parameter}.to_vec();`"),
    )
}

pub fn const_borrow() -> Message {
    message(
        "a constant is borrowed mutably",
        "what is written to it is lost with the temporary copy",
        "copy it into a local variable first: `let mut v = TABLE;`",
    )
}

// ---- derivatives ----

pub fn cast_to_int(cast: &str, value: &str, ty: &str, parameter: &str) -> Message {
    message(
        format!("cannot differentiate through the cast `{cast}`"),
        format!("{}, and integers have no derivative", depends(value, parameter)),
        format!("if a zero derivative is meant, write `stop_gradient({value}) as {ty}`"),
    )
}

pub fn unknown_method(name: &str, value: &str, parameter: &str) -> Message {
    message(
        format!("cannot differentiate through the method `{name}`"),
        format!("{}, and this method's derivative is not known", depends(value, parameter)),
        format!(
            "write it as a function with `#[differentiable]`, or pass `stop_gradient({value})` if a zero derivative is meant"
        ),
    )
}

pub fn unknown_option_value(value: &str, parameter: &str) -> Message {
    message(
        format!("cannot differentiate through the `Option` or `Result` that `{value}` is"),
        format!("{}, and what it holds is not visible here", depends(value, parameter)),
        "take it apart where it is called: `if let Some(v) = f(x)`, `f(x)?`, or bind it by `let r: Option<f64> = ..` first",
    )
}

pub fn opaque(what: &str, value: &str, parameter: &str) -> Message {
    message(
        format!("cannot differentiate through `{what}`"),
        depends(value, parameter),
        "write it with arithmetic, loops and calls of `#[differentiable]` functions",
    )
}

pub fn operator_on_memory(op: &str) -> Message {
    message(
        format!("cannot differentiate `{op}` on a value that is not a scalar"),
        "operators of arrays and user types are functions of other items, whose derivatives are not visible here",
        "write the operation out on the fields or elements, or call a `#[differentiable]` function",
    )
}

pub fn not_a_scalar(what: &str) -> Message {
    message(
        format!("cannot differentiate {what} that is used as a number"),
        "only scalars have arithmetic that is known here",
        "use one of its elements, or write the operation out element by element",
    )
}
