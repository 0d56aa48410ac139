package dev.plimsoll.ui.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the classes of the console ask of the bundle, as their compiled code says it.
 *
 * @param keys whole keys, and those that several texts begin with
 * @param labelled the types of the constants whose labels are asked for
 */
record Uses(List<Key> keys, Set<ClassDesc> labelled) {
  private static final ClassDesc MESSAGES = describe(Messages.class);
  private static final ClassDesc FIELDS = ClassDesc.of("dev.plimsoll.ui.forms.Fields");
  private static final MethodTypeDesc LABEL =
      MethodTypeDesc.of(describe(String.class), describe(Enum.class));
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");

  /** Names of files that look like keys. */
  private static final Set<String> OTHERS =
      Set.of("mark.svg", "dev.plimsoll.ui.text.messages", "risk.rules.pattern", "keys.weight");

  /**
   * @param values how many a text is given; -1 where it is not given any by itself
   */
  record Key(String name, int values) {}

  static Uses all() throws IOException {
    var uses = new Uses(new ArrayList<>(), new HashSet<>());
    try (var files = Files.walk(Path.of("target/classes"))) {
      files
          .filter(file -> file.toString().endsWith(".class"))
          .map(Uses::parsed)
          .forEach(uses::read);
    }
    return uses;
  }

  private static ClassModel parsed(Path file) {
    try {
      return ClassFile.of().parse(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(ClassModel type) {
    type.methods().stream().flatMap(method -> method.code().stream()).forEach(this::read);
  }

  private void read(CodeModel method) {
    var code = every(Instruction.class, method);
    for (var i = 0; i < code.size(); i++) {
      var next = i + 1 < code.size() ? code.get(i + 1) : code.get(i);
      switch (code.get(i)) {
        case ConstantInstruction constant
            when constant.constantValue() instanceof String text && isKey(text) ->
            keys.add(new Key(text, values(code, i + 1)));
        case ConstantInstruction constant
            when constant.constantValue() instanceof ClassDesc type
                && next instanceof InvokeInstruction call
                && call.owner().asSymbol().equals(FIELDS) ->
            labelled.add(type);
        case InvokeInstruction call
            when call.owner().asSymbol().equals(MESSAGES) && call.typeSymbol().equals(LABEL) ->
            labelled.add(typeOf(code.get(i - 1), method));
        case InvokeDynamicInstruction reference -> readReference(reference);
        default -> {}
      }
    }
    labelled.remove(describe(Enum.class));
  }

  private static boolean isKey(String text) {
    return KEY.matcher(text).matches() && !OTHERS.contains(text);
  }

  /** What a text is given follows its key, as an array. */
  private static int values(List<Instruction> code, int next) {
    return code.get(next) instanceof ConstantInstruction size
            && size.constantValue() instanceof Integer count
            && code.get(next + 1) instanceof NewReferenceArrayInstruction array
            && array.componentType().asSymbol().equals(describe(Object.class))
        ? count
        : -1;
  }

  /** The type of what an instruction leaves behind. */
  private static ClassDesc typeOf(Instruction last, CodeModel method) {
    return switch (last) {
      case InvokeInstruction call -> call.typeSymbol().returnType();
      case FieldInstruction field -> field.typeSymbol();
      case TypeCheckInstruction cast -> cast.type().asSymbol();
      case LoadInstruction load ->
          every(LocalVariable.class, method).stream()
              .filter(variable -> variable.slot() == load.slot())
              .findFirst()
              .orElseThrow()
              .typeSymbol();
      default -> throw new IllegalStateException("a label of what is left by " + last);
    };
  }

  /** As in {@code Messages::text}. */
  private void readReference(InvokeDynamicInstruction instruction) {
    var arguments = instruction.bootstrapArgs();
    if (arguments.size() >= 3
        && arguments.get(1) instanceof DirectMethodHandleDesc method
        && method.owner().equals(MESSAGES)
        && method.invocationType().equals(LABEL)
        && arguments.get(2) instanceof MethodTypeDesc actual) {
      labelled.add(actual.parameterType(0));
    }
  }

  private static <T> List<T> every(Class<T> kind, CodeModel method) {
    return method.elementStream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static ClassDesc describe(Class<?> type) {
    return type.describeConstable().orElseThrow();
  }
}
